import { and, eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { inCommune, readInCommune } from '@/database/door'
import { outbox } from '@/database/schema/outbox'
import { disableAccount, enableAccount, forgetSignIns } from '@/features/household/disable-account'
import { householdsAsked, queryOfHouseholds } from '@/features/household/households-asked'
import { householdsOfCommune, householdsPerPage } from '@/features/household/households-of-commune'
import { resendActivation } from '@/features/household/resend-activation'
import { viewerOfToken } from '@/request/auth'
import type { Commune } from '@/request/commune'
import { aCommune, aFamily, agentOf, anAgent, aSignIn, now } from '../world/people'

const later = now.add({ hours: 1 })

async function asAgent<T>(commune: Commune, work: Parameters<typeof inCommune<T>>[2]): Promise<T> {
  return inCommune(commune.id, agentOf(await anAgent(commune)), work)
}

const resend = (commune: Commune, accountId: string) =>
  asAgent(commune, (db) => resendActivation(db, { accountId }, { now: later }))
const disable = (commune: Commune, accountId: string) =>
  asAgent(commune, (db) => disableAccount(db, { accountId }, { now: later }))
const enable = (commune: Commune, accountId: string) =>
  asAgent(commune, (db) => enableAccount(db, { accountId }, { now: later }))

const mailsTo = ({ id }: Commune, accountId: string) =>
  readInCommune(id, { role: 'worker' }, (db) =>
    db
      .select({ mail: outbox.mail })
      .from(outbox)
      .where(and(eq(outbox.communeId, id), eq(outbox.accountId, accountId))),
  )

describe('renvoyer le courriel d’activation', () => {
  test('un compte qui attend reçoit un second courriel', async () => {
    const commune = await aCommune()
    const { accountId } = await aFamily(commune)
    await resend(commune, accountId)
    expect(await mailsTo(commune, accountId)).toEqual([{ mail: 'activation' }, { mail: 'activation' }])
  })

  test('trois courriels par heure au plus, celui de l’ouverture compris', async () => {
    const commune = await aCommune()
    const { accountId } = await aFamily(commune)
    const soon = now.add({ minutes: 30 })
    const again = (at = soon) => asAgent(commune, (db) => resendActivation(db, { accountId }, { now: at }))
    await again()
    await again()
    expect(await again()).toEqual({ ok: false, refusal: { code: 'mails-throttled', facts: { most: 3 } } })
    expect(await again(now.add({ minutes: 90 }))).toMatchObject({ ok: true })
  })

  test('six demandes au même instant n’envoient que trois courriels', async () => {
    const commune = await aCommune()
    const { accountId } = await aFamily(commune)
    const agent = agentOf(await anAgent(commune))
    const again = () =>
      inCommune(commune.id, agent, (db) => resendActivation(db, { accountId }, { now: later }))
    await Promise.all(Array.from({ length: 6 }, again))
    const ofTheOpening = 1
    expect(await mailsTo(commune, accountId)).toHaveLength(ofTheOpening + 3)
  })

  test('un compte déjà activé ne reçoit rien', async () => {
    const commune = await aCommune()
    const { accountId } = await aFamily(commune, { activated: true })
    expect(await resend(commune, accountId)).toEqual({ ok: true, done: null })
    expect(await mailsTo(commune, accountId)).toHaveLength(1)
  })

  test('le compte d’une autre commune n’est pas là', async () => {
    const [here, there] = [await aCommune(), await aCommune()]
    const { accountId } = await aFamily(there)
    expect(await resend(here, accountId)).toEqual({ ok: true, done: null })
  })
})

describe('désactiver un compte', () => {
  test('ferme aussitôt toutes ses connexions', async () => {
    const commune = await aCommune()
    const { accountId } = await aFamily(commune, { activated: true })
    const token = await aSignIn(commune, accountId)
    await disable(commune, accountId)
    expect(await viewerOfToken(commune.id, token, later)).toBeNull()
  })

  test('le co-représentant garde les siennes', async () => {
    const commune = await aCommune()
    const { accountId, coAccountId } = await aFamily(commune, { activated: true, coGuardian: {} })
    const token = await aSignIn(commune, coAccountId)
    await disable(commune, accountId)
    expect(await viewerOfToken(commune.id, token, later)).toMatchObject({ accountId: coAccountId })
  })

  test('réactivé, le compte ne retrouve pas ses anciennes connexions', async () => {
    const commune = await aCommune()
    const { accountId } = await aFamily(commune, { activated: true })
    const token = await aSignIn(commune, accountId)
    await disable(commune, accountId)
    await forgetSignIns(commune.id, accountId)
    await enable(commune, accountId)
    expect(await viewerOfToken(commune.id, token, later)).toBeNull()
  })

  test('réactivé, on peut s’y connecter de nouveau', async () => {
    const commune = await aCommune()
    const { accountId } = await aFamily(commune, { activated: true })
    await disable(commune, accountId)
    await enable(commune, accountId)
    expect(await viewerOfToken(commune.id, await aSignIn(commune, accountId), later)).toMatchObject({
      accountId,
    })
  })

  test('le compte d’un agent ne se désactive pas comme celui d’une famille', async () => {
    const commune = await aCommune()
    const { agentId } = await anAgent(commune)
    expect(await disable(commune, agentId)).toEqual({ ok: true, done: false })
  })
})

const list = (commune: Commune, query: Record<string, string> = {}, words = '') =>
  asAgent(commune, (db) => householdsOfCommune(db, householdsAsked(query, words), null))
const namesOf = async (commune: Commune, query: Record<string, string>, words = '') =>
  (await list(commune, query, words)).rows.map(({ name }) => name)

describe('la liste des foyers', () => {
  const town = aCommune().then(async (commune) => {
    await aFamily(commune, {
      guardian: { firstName: 'Zoé', lastName: 'Évenou', email: 'z.evenou+loisirs@exemple.fr' },
    })
    await aFamily(commune, {
      guardian: { firstName: 'Marc', lastName: 'Duval', identifier: 'marc35' },
      coGuardian: { firstName: 'Inès', lastName: 'Haddad' },
      children: [{ firstName: 'Maëlle', lastName: 'Duval' }],
    })
    return commune
  })

  test.each([
    ['un nom, sans ses accents', 'evenou', ['Évenou']],
    ['un prénom et un nom', 'ines haddad', ['Duval – Haddad']],
    ['un enfant', 'MAELLE', ['Duval – Haddad']],
    ['un identifiant', 'marc35', ['Duval – Haddad']],
    ['une adresse à « + »', 'z.evenou+loisirs@exemple.fr', ['Évenou']],
    ['un signe qui n’est pas un joker', '%', []],
    ['rien', '', ['Duval – Haddad', 'Évenou']],
  ])('cherche %s', async (_, q, found) => {
    expect(await namesOf(await town, {}, q)).toEqual(found)
  })

  test('l’adresse de la page suivante ne dit pas ce qui est cherché', () => {
    const asked = householdsAsked({ q: 'evenou', page: '2', tri: 'ouverture' }, 'evenou')
    expect(queryOfHouseholds(asked)).toEqual({ page: '2', tri: 'ouverture' })
  })

  test('dans l’autre ordre', async () => {
    expect(await namesOf(await town, { sens: 'desc' })).toEqual(['Évenou', 'Duval – Haddad'])
  })

  test('dit l’état de chaque compte', async () => {
    const commune = await aCommune()
    const { accountId } = await aFamily(commune, { activated: true, coGuardian: {} })
    await disable(commune, accountId)
    const [household] = (await list(commune)).rows
    expect(household?.guardians.map(({ account }) => account?.state).sort()).toEqual(['active', 'disabled'])
  })

  test('par pages de vingt-cinq ; une page trop loin est la dernière', async () => {
    const commune = await aCommune()
    for (let n = 0; n < householdsPerPage + 1; n++) await aFamily(commune)
    expect(await list(commune)).toMatchObject({ count: 26, pages: 2, page: 1, rows: { length: 25 } })
    expect(await list(commune, { page: '99' })).toMatchObject({ page: 2, rows: { length: 1 } })
  })
})
