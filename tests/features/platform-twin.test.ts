import { randomUUID } from 'node:crypto'
import postgres from 'postgres'
import { afterAll, describe, expect, test } from 'vitest'
import { newSecret } from '@/adapters/identity/secrets'
import { demoOnly } from '@/app/[commune]/demo/demo-only'
import { type CommuneId, inCommune } from '@/database/door'
import type { FamilyViewer } from '@/domain/access/who'
import { signIn } from '@/features/access/sign-in'
import { sendMails } from '@/features/mail/send-mails'
import { createTwin, placeOfTwin } from '@/features/platform/create-twin'
import { toolsOfCommune } from '@/features/platform/tools-of-commune'
import { loadTwin, loadTwins } from '@/jobs/load-twin'
import { signInEnds } from '@/request/auth'
import { type Commune, communeAt, openCommunes } from '@/request/commune'
import { env } from '@/request/env'
import { aCommune, aFamily, now } from '../world/people'

const administrator = postgres(process.env.ADMIN_DATABASE_URL ?? '', { max: 1, onnotice() {} })
afterAll(() => administrator.end())

const operator = { id: randomUUID(), email: 'operateur@plateforme.fr' }
const later = now.add({ minutes: 5 })

async function twinOf({ slug }: Pick<Commune, 'slug'>) {
  const place = await placeOfTwin({ commune: slug }, { operator, now })
  if (!place?.ok) throw new Error('no place for a twin')
  const { communeId, twin } = place.done
  await inCommune(communeId, { role: 'operator', operatorId: operator.id }, (db) =>
    createTwin(db, twin, { operator, now }),
  )
  const opened = await communeAt(place.done.slug, later)
  if (!opened) throw new Error('the twin is not open')
  return opened
}

const loaded = (async () => {
  const town = await aCommune()
  await aFamily(town, { guardian: { lastName: 'Véritable' } })
  const twin = await twinOf(town)
  const first = await loadTwin(twin.id, later)
  return { town, twin, first }
})()

const toolsOf = ({ slug }: Commune) => toolsOfCommune(slug, { operatorId: operator.id, now: later })

const signInAs = (twin: Commune, identifier: string, password: string) => {
  const at = { now: later, address: '192.0.2.1', token: newSecret(), endsAt: signInEnds(later) }
  return inCommune(twin.id, { role: 'access' }, (db) => signIn(db, { identifier, password }, at))
}

describe('le jumeau de démonstration d’une commune', () => {
  test('a sa fiche, à une autre adresse, sous un nom qui le dit et le code de personne', async () => {
    const { town, twin } = await loaded
    expect([twin.slug, twin.name, twin.isDemo]).toEqual([
      `${town.slug}-demo`,
      `${town.name} (démonstration)`,
      true,
    ])
    expect(twin.record).toEqual({
      ...town.record,
      ...{ slug: twin.slug, name: twin.name, inseeCode: expect.stringMatching(/^00\d{3}$/) },
    })
  })

  test('n’a que des familles inventées, aucune de la commune', async () => {
    const { twin } = await loaded
    const rows = await administrator`select name from households where commune_id = ${twin.id}`
    expect(rows.length).toBeGreaterThan(3)
    expect(rows.map(({ name }) => name)).not.toContain('Véritable')
  })

  test('se charge une fois : la seconde ne fait rien', async () => {
    const { twin, first } = await loaded
    const before = await administrator`select count(*)::int as n from accounts where commune_id = ${twin.id}`
    expect([first, await loadTwin(twin.id, later)]).toEqual([true, false])
    const after = await administrator`select count(*)::int as n from accounts where commune_id = ${twin.id}`
    expect(after).toEqual(before)
  })

  test('une vraie commune ne reçoit aucune famille inventée', async () => {
    const town = await aCommune({ rulesOf: 'auray' })
    expect(await loadTwin(town.id, later)).toBe(false)
    await loadTwins(later)
    const rows = await administrator`select 1 from accounts where commune_id = ${town.id}`
    expect(rows).toHaveLength(0)
  })

  test('l’opérateur lit qui s’y connecte, et chacun s’y connecte avec le mot de passe du jumeau', async () => {
    const { twin } = await loaded
    const known = (await toolsOf(twin))?.inhabitants
    if (!known) throw new Error('no inhabitants')
    expect(known.accounts.length).toBeGreaterThan(5)
    for (const { who, identifier } of known.accounts)
      expect(await signInAs(twin, identifier, known.password), who).toMatchObject({ ok: true })
  })

  test('chaque jumeau a le sien, que la base ne contient pas', async () => {
    const { twin } = await loaded
    const other = await twinOf(await aCommune({ rulesOf: 'auray' }))
    const [one, two] = [await toolsOf(twin), await toolsOf(other)]
    expect(one?.inhabitants?.password).not.toBe(two?.inhabitants?.password)
    expect(one?.inhabitants?.password.length).toBeGreaterThanOrEqual(16)
  })

  test('demandé deux fois, c’est le même ; un jumeau n’en a pas', async () => {
    const { town, twin } = await loaded
    expect((await twinOf(town)).id).toBe(twin.id)
    expect((await toolsOf(town))?.twin).toBe(twin.slug)
    expect(await placeOfTwin({ commune: twin.slug }, { operator, now })).toBeNull()
  })

  test('son adresse prise par une vraie commune est refusée', async () => {
    const town = await aCommune({ rulesOf: 'auray' })
    await aCommune({ rulesOf: 'auray', slug: `${town.slug}-demo` })
    expect(await placeOfTwin({ commune: town.slug }, { operator, now })).toEqual({
      ok: false,
      refusal: { code: 'slug-taken', facts: {} },
    })
  })

  test('n’est pas parmi les communes que le portail présente', async () => {
    const { town, twin } = await loaded
    const slugs = (await openCommunes()).map(({ slug }) => slug)
    expect([slugs.includes(town.slug), slugs.includes(twin.slug)]).toEqual([true, false])
  })
})

describe('ses courriels', () => {
  const sendAll = async (communeId: CommuneId) => {
    const sent: string[] = []
    await sendMails(communeId, {
      carrier: {
        name: 'vers-le-monde',
        send: async (mail) => {
          sent.push(mail.to)
          return { ok: true, reference: mail.id }
        },
      },
      clock: () => later,
      origin: 'https://portail.exemple',
      log: () => {},
      report: (error) => expect.unreachable(String(error)),
    })
    return sent
  }
  const kept = ({ id }: Commune) =>
    administrator`select recipient from demo_mailbox where commune_id = ${id}`.then((rows) => rows.length)

  test('ne partent jamais : ils restent dans sa boîte aux lettres, quel que soit le porteur', async () => {
    const { twin } = await loaded
    expect(await sendAll(twin.id)).toEqual([])
    expect(await kept(twin)).toBeGreaterThan(5)
  })

  test('ceux de la vraie commune partent', async () => {
    const { town } = await loaded
    expect(await sendAll(town.id)).toHaveLength(1)
    expect(await kept(town)).toBe(0)
  })

  const someone = { kind: 'family' } as FamilyViewer

  test.each<[string, boolean, FamilyViewer | null, string | null]>([
    ['d’un jumeau s’ouvre à qui y est connecté', true, someone, 'la boîte'],
    ['d’un jumeau mène les autres à la connexion', true, null, 'redirect'],
    ['d’une commune n’est pas là', false, someone, null],
  ])('en production, la boîte %s', async (_, isDemo, viewer, seen) => {
    const settings = env()
    const before = settings.PORTAL_MODE
    settings.PORTAL_MODE = 'production'
    const open = demoOnly(async () => 'la boîte')
    try {
      const opened = open(null, { commune: { slug: 'ici', isDemo }, viewer })
      expect(await opened.catch(({ message }) => message.replace('NEXT_REDIRECT', 'redirect'))).toBe(seen)
    } finally {
      settings.PORTAL_MODE = before
    }
  })
})

test('un opérateur ne fait pas d’une vraie commune un jumeau en la copiant', async () => {
  const town = await aCommune({ rulesOf: 'auray' })
  await twinOf(town)
  const [entry] = await administrator`select is_demo from communes where id = ${town.id}`
  expect(entry).toEqual({ is_demo: false })
})
