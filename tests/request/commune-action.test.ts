import { sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { accountHolder, agent } from '@/domain/access/who'
import { done, refused } from '@/domain/refusal'
import { communeAction } from '@/request/commune-action'
import { untouched } from '@/request/form-state'
import { mostFormBytes } from '@/request/read-body'
import { mostFields } from '@/request/read-form'
import nextConfig from '../../next.config'
import { aCommune, aFamily, aSignIn } from '../world/people'
import { acting, wentTo } from './in-next'

const town = (async () => {
  const commune = await aCommune()
  const { accountId } = await aFamily(commune, { activated: true })
  return { ...commune, signedIn: await aSignIn(commune, accountId) }
})()

const form = z.object({ word: z.enum(['go', 'say', 'refuse', 'wait']), password: z.string().optional() })
let runs = 0
const actionOf = (who: typeof accountHolder) =>
  communeAction({
    who,
    form,
    run: async (db, { word }, { commune }) => {
      runs += 1
      if (word === 'wait')
        await db.execute(sql`do $$ begin raise exception 'held' using errcode = '55P03'; end $$`)
      if (word === 'refuse') return refused({ code: 'email-taken', facts: {} })
      return done({ word, inside: db.communeId === commune.id })
    },
    then: ({ word, inside }) => (word === 'go' ? { go: `/fait?dedans=${inside}` } : { say: 'C’est fait.' }),
  })

type Sent = { slug?: string; signedIn?: boolean; who?: typeof accountHolder; extra?: number }
async function send(typed: Record<string, string>, { slug, signedIn = true, who, extra = 0 }: Sent = {}) {
  const known = await town
  const sent = new FormData()
  for (const [name, value] of Object.entries(typed)) sent.append(name, value)
  for (let n = 0; n < extra; n += 1) sent.append('x[]', '1')
  runs = 0
  const path = `/${slug ?? known.slug}/espace-citoyens/essai`
  const request = { path, ...(signedIn ? { signedIn: known.signedIn } : {}) }
  return acting(request, () => actionOf(who ?? accountHolder)(untouched, sent))
}

describe('un formulaire envoyé à une action', () => {
  test('fait, il mène à la suite, une fois la transaction validée', async () => {
    expect(await wentTo(send({ word: 'go' }))).toBe('/fait?dedans=true')
  })

  test('ou dit sur place que c’est fait', async () => {
    expect(await send({ word: 'say' })).toEqual({ values: {}, faults: [], said: 'C’est fait.' })
  })

  test('la commune est celle de l’adresse : une inconnue est 404', async () => {
    expect(await wentTo(send({ word: 'go' }, { slug: 'nulle-part', signedIn: false }))).toBe('404')
  })

  test('pas connecté, on va se connecter, avant toute lecture', async () => {
    const { slug } = await town
    const went = await wentTo(send({ word: 'faux' }, { signedIn: false }))
    expect([went?.split('?suite=')[0], runs]).toEqual([`/${slug}/espace-citoyens/connexion`, 0])
    expect(decodeURIComponent(went ?? '')).toContain(`suite=/${slug}/`)
  })

  test('une famille n’est pas un agent : 404', async () => {
    expect(await wentTo(send({ word: 'go' }, { who: agent as typeof accountHolder }))).toBe('404')
  })

  test('une faute revient avec ce qui était tapé, sauf les mots de passe', async () => {
    const state = await send({ word: 'autre', password: 'secret', newPassword: 'secret' })
    expect([state, runs]).toMatchObject([{ values: { word: 'autre' }, faults: [{ field: 'word' }] }, 0])
    expect(JSON.stringify(state)).not.toContain('secret')
  })

  test('un refus revient en mots, avec ce qui était tapé', async () => {
    expect(await send({ word: 'refuse' })).toEqual({
      values: { word: 'refuse' },
      faults: [],
      refusal: {
        code: 'email-taken',
        message: 'Un compte existe déjà dans la commune avec cette adresse e-mail.',
      },
    })
  })

  test('des lignes tenues trop longtemps par d’autres : la suite est de réessayer, avec ce qui était tapé', async () => {
    expect(await send({ word: 'wait' })).toMatchObject({
      values: { word: 'wait' },
      refusal: { code: 'busy' },
    })
  })

  test('trop de champs : une faute, aucun n’est oublié en silence', async () => {
    const state = await send({ word: 'go' }, { extra: mostFields })
    expect([state.faults, runs]).toEqual([[{ field: 'form', message: 'Ce texte est trop long.' }], 0])
  })

  test('ne pèse pas plus qu’un formulaire posté', () => {
    expect(nextConfig.experimental?.serverActions?.bodySizeLimit).toBe(`${mostFormBytes / 1024}kb`)
  })
})
