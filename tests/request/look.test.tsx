import { eq } from 'drizzle-orm'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { POST as lookAt } from '@/app/[commune]/administration/reglages/portail/regarder/route'
import { communes } from '@/database/schema/platform'
import { anyone, townAgent } from '@/domain/access/who'
import { done } from '@/domain/refusal'
import { communeAction } from '@/request/commune-action'
import { communePage } from '@/request/commune-page'
import { communePost } from '@/request/commune-route'
import { untouched } from '@/request/form-state'
import { lookHeader } from '@/request/look'
import { aFamily, aSignIn, now } from '../world/people'
import { anAdministrator, aTown, change, daysIn, daysTyped, mondayOn, publishDays } from '../world/settings'
import { acting, headersOf, rendering } from './in-next'

const afterMonday = '2026-09-20T08:00:00Z'

/** A town where the version of Monday says ten days, and whose administrator has twelve in their draft. */
const town = (async () => {
  const commune = await aTown()
  const anne = await anAdministrator(commune)
  await publishDays(commune, anne, 10, { effectiveOn: mondayOn })
  await change(commune, anne, daysTyped(12))
  const { accountId } = await aFamily(commune, { activated: true })
  return {
    commune,
    agent: await aSignIn(commune, anne.accountId),
    family: await aSignIn(commune, accountId),
  }
})()

type Seen = { now: string; days: number; look: string | null }
const page = communePage({
  who: anyone,
  title: () => '',
  load: async () => ({}),
  view: ({ now: at, commune, look }) =>
    JSON.stringify({
      now: at.toString(),
      days: daysIn(commune.record),
      look: look ? String(look.version) : null,
    } satisfies Seen),
})

type Look = { at?: string; shows?: 'in-force' | 'draft'; value?: string }
type Visitor = { who?: 'agent' | 'family'; under?: string }

async function cookieOf({ at = afterMonday, shows = 'in-force', value }: Look) {
  const { commune } = await town
  return `espace.${commune.slug}.au=${value ?? `${at}~${shows}`}`
}

async function requestOf(look: Look | null, { who = 'agent', under = 'espace-citoyens' }: Visitor) {
  const known = await town
  const path = `/${known.commune.slug}/${under}`
  const { cookie = '' } = headersOf({ path, signedIn: known[who] })
  const cookies = [cookie, ...(look ? [await cookieOf(look)] : [])].filter((one) => one !== '')
  return { path, headers: { cookie: cookies.join('; ') } }
}

async function seen(look: Look | null, visitor: Visitor = {}): Promise<Seen> {
  const { commune } = await town
  const address = { params: Promise.resolve({ commune: commune.slug }) }
  const html = await rendering(await requestOf(look, visitor), async () =>
    renderToStaticMarkup(await page(address)),
  )
  return JSON.parse(html.slice(html.indexOf('</title>') + '</title>'.length).replaceAll('&quot;', '"'))
}

const today: Seen = { now: now.toString(), days: 8, look: null }

describe('un agent qui regarde le portail à une autre date', () => {
  test('voit la version et l’heure de ce jour-là', async () => {
    expect(await seen({})).toEqual({ now: afterMonday, days: 10, look: '2' })
  })

  test('voit une version passée, ou la première avant toutes', async () => {
    expect(await seen({ at: '2020-01-01T00:00:00Z' })).toMatchObject({ days: 8, look: '1' })
  })

  test('voit son brouillon s’il le demande', async () => {
    expect(await seen({ shows: 'draft' })).toEqual({ now: afterMonday, days: 12, look: 'null' })
  })

  test('est toujours aujourd’hui dans l’administration, sauf pour voir ce que voit une famille', async () => {
    expect(await seen({}, { under: 'administration/reglages' })).toEqual({ ...today, look: '2' })
    expect(await seen({}, { under: 'administration/reglages/portail/activites/mercredi' })).toMatchObject({
      now: afterMonday,
    })
  })

  test('sans le demander, est aujourd’hui', async () => {
    expect(await seen(null)).toEqual(today)
  })

  test.each(['', 'hier~in-force', `${afterMonday}~tout`, afterMonday])(
    'avec un témoin illisible (« %s »), est aujourd’hui',
    async (value) => {
      expect(await seen({ value })).toEqual(today)
    },
  )
})

test('une famille ne regarde pas à une autre date', async () => {
  expect(await seen({}, { who: 'family' })).toEqual(today)
})

describe('ce qui agit est toujours fait maintenant', () => {
  test('une action', async () => {
    const acts: unknown[] = []
    const action = communeAction({
      who: townAgent('read-settings'),
      form: z.object({}),
      run: async (db, _, { now: at, commune }) => {
        const [entry] = await db.select().from(communes).where(eq(communes.id, db.communeId))
        acts.push([at.toString(), daysIn(commune.record), entry?.recordVersion])
        return done(null)
      },
      then: () => ({ say: 'fait' }),
    })
    const request = await requestOf({}, { under: 'espace-citoyens/essai' })
    await acting(request, () => action(untouched, new FormData()))
    expect(acts).toEqual([[now.toString(), 8, 1]])
  })

  test('un formulaire posté à une adresse', async () => {
    const { commune } = await town
    const acts: unknown[] = []
    const post = communePost({
      who: townAgent('read-settings'),
      form: z.object({}),
      run: async (_, __, { now: at, commune: { record } }) => {
        acts.push([at.toString(), daysIn(record)])
        return true
      },
      unreadable: () => '/',
      then: () => '/',
    })
    const { path, headers } = await requestOf({}, { under: 'espace-citoyens/essai' })
    const request = new Request(`http://127.0.0.1:3000${path}`, {
      ...{ method: 'POST', body: new URLSearchParams({ a: '1' }) },
      headers: { ...headersOf({ path }), ...headers },
    })
    await acting({ path, headers }, () =>
      post(request, { params: Promise.resolve({ commune: commune.slug }) }),
    )
    expect(acts).toEqual([[now.toString(), 8]])
  })
})

describe('le formulaire de la date', () => {
  async function send(typed: Record<string, string>) {
    const { commune } = await town
    const { path, headers } = await requestOf(null, { under: 'administration/reglages/portail/regarder' })
    const request = new Request(`http://127.0.0.1:3000${path}`, {
      ...{ method: 'POST', body: new URLSearchParams(typed) },
      headers: { ...headersOf({ path }), ...headers },
    })
    const params = Promise.resolve({ commune: commune.slug })
    return { slug: commune.slug, answer: await acting({ path, headers }, () => lookAt(request, { params })) }
  }

  test('mène au portail, et garde la date une heure dans ce navigateur', async () => {
    const { slug, answer } = await send({ date: '2026-12-05', heure: '10:00', reglages: 'brouillon' })
    expect([answer.status, answer.headers.get('location')]).toEqual([303, `/${slug}/espace-citoyens`])
    expect(answer.headers.get('set-cookie')).toBe(
      `espace.${slug}.au=2026-12-05T09:00:00Z~draft; Path=/${slug}; Max-Age=3600; SameSite=Lax; HttpOnly`,
    )
  })

  test.each([
    { date: '2026-02-30', heure: '10:00' },
    { date: '1026-12-05', heure: '10:00' },
    { date: '2026-12-05', heure: 'dix heures' },
  ])('rend ce qui est tapé et n’est pas une date ($date, $heure)', async ({ date, heure }) => {
    const { answer } = await send({ date, heure, reglages: 'en-vigueur' })
    const back = new URL(answer.headers.get('location') ?? '', 'http://127.0.0.1:3000')
    expect(Object.fromEntries(back.searchParams)).toMatchObject({ date, heure, faute: 'moment' })
    expect(answer.headers.get('set-cookie')).toBeNull()
  })

  test('oublié, il ne reste rien', () => {
    expect(lookHeader('ville', null)).toContain('espace.ville.au=; Path=/ville; Max-Age=0')
  })
})
