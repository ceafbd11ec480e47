import { randomUUID } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { mailedKeyOf } from '@/adapters/identity/secrets'
import type { CommuneId } from '@/database/door'
import { accounts } from '@/database/schema/accounts'
import { askNewPassword } from '@/features/access/ask-new-password'
import { choosePassword } from '@/features/access/choose-password'
import { linkOfPage } from '@/features/access/link-of-page'
import { sendActivationAgain } from '@/features/access/send-activation-again'
import {
  aCommune,
  aMailedKey,
  anAccount,
  anAddress,
  atTheDoor,
  isSignedIn,
  mailsOf,
  now,
  signedIn,
  trySignIn,
} from './access-world'

const another = 'quatre chats gris'

const choose = (commune: CommuneId, key: string, chosen = another, at = now) =>
  atTheDoor(commune, (db) =>
    choosePassword(
      db,
      { key, password: chosen, repeatPassword: chosen },
      { now: at, townName: 'Villeneuve' },
    ),
  )

const ask = (commune: CommuneId, identifier: string, { address = anAddress(), at = now } = {}) =>
  atTheDoor(commune, (db) => askNewPassword(db, { identifier }, { now: at, address, outboxId: randomUUID() }))

const askAgain = (commune: CommuneId, key: string, at = now) =>
  atTheDoor(commune, (db) =>
    sendActivationAgain(db, { key }, { now: at, address: anAddress(), outboxId: randomUUID() }),
  )

const activateOtherwise = (commune: CommuneId, accountId: string) =>
  atTheDoor(commune, (db) =>
    db
      .update(accounts)
      .set({ activatedAt: now })
      .where(and(eq(accounts.communeId, commune), eq(accounts.id, accountId))),
  )

/** How many statements a request takes, whatever it finds. */
const statementsOf = (commune: CommuneId, identifier: string) =>
  atTheDoor(commune, async (db) => {
    let count = 0
    const counting = new Proxy(db, {
      get(target, name) {
        if (['select', 'insert', 'update', 'delete', 'execute'].includes(String(name))) count += 1
        return Reflect.get(target, name)
      },
    })
    await askNewPassword(counting, { identifier }, { now, address: anAddress(), outboxId: randomUUID() })
    return count
  })

describe('le lien d’activation', () => {
  test('active le compte, qui peut alors se connecter', async () => {
    const commune = await aCommune()
    const { id, identifier } = await anAccount(commune, { state: 'waiting' })
    await choose(commune, await aMailedKey(commune, id, 'activation'))
    expect(await trySignIn(commune, { identifier, password: another })).toMatchObject({ ok: true })
  })

  test('sert une fois', async () => {
    const commune = await aCommune()
    const { id } = await anAccount(commune, { state: 'waiting' })
    const key = await aMailedKey(commune, id, 'activation')
    await choose(commune, key)
    expect(await choose(commune, key, 'cinq poules rousses')).toEqual({
      ok: false,
      refusal: { code: 'mailed-key-spent', facts: {} },
    })
  })

  test('un second lien ne sert plus, une fois le compte activé', async () => {
    const commune = await aCommune()
    const { id } = await anAccount(commune, { state: 'waiting' })
    const key = await aMailedKey(commune, id, 'activation')
    await activateOtherwise(commune, id)
    expect(await choose(commune, key)).toEqual({
      ok: false,
      refusal: { code: 'mailed-key-spent', facts: {} },
    })
  })

  test('sert une fois, même tapé deux fois au même instant', async () => {
    const commune = await aCommune()
    const { id } = await anAccount(commune, { state: 'waiting' })
    const key = await aMailedKey(commune, id, 'activation')
    const outcomes = await Promise.all([choose(commune, key), choose(commune, key)])
    expect(outcomes.map(({ ok }) => ok).toSorted()).toEqual([false, true])
  })

  test('ne sert pas dans une autre commune', async () => {
    const [here, there] = [await aCommune(), await aCommune()]
    const { id } = await anAccount(here, { state: 'waiting' })
    const key = await aMailedKey(here, id, 'activation')
    expect(await choose(there, key)).toMatchObject({ refusal: { code: 'mailed-key-spent' } })
  })

  test.each([
    ['activation', { hours: 7 * 24 - 1 }, true],
    ['activation', { hours: 7 * 24 }, false],
    ['password', { minutes: 59 }, true],
    ['password', { minutes: 60 }, false],
  ] as const)('%s : %o après, il ouvre : %s', async (purpose, later, opens) => {
    const commune = await aCommune()
    const { id } = await anAccount(commune, { state: purpose === 'activation' ? 'waiting' : 'active' })
    const key = await aMailedKey(commune, id, purpose)
    expect((await choose(commune, key, another, now.add(later))).ok).toBe(opens)
  })

  test('ouvrir sa page ne le dépense pas', async () => {
    const commune = await aCommune()
    const { id, identifier } = await anAccount(commune, { state: 'waiting' })
    const key = await aMailedKey(commune, id, 'activation')
    await atTheDoor(commune, (db) => linkOfPage(db, key, now))
    expect(await atTheDoor(commune, (db) => linkOfPage(db, key, now))).toMatchObject({
      state: 'open',
      identifier,
    })
  })

  test('dépensé, sa page ne dit plus rien de la personne', async () => {
    const commune = await aCommune()
    const { id } = await anAccount(commune, { state: 'waiting' })
    const key = await aMailedKey(commune, id, 'activation')
    await choose(commune, key)
    expect(await atTheDoor(commune, (db) => linkOfPage(db, key, now))).toEqual({
      state: 'over',
      key,
      purpose: 'activation',
    })
  })

  test('un mot de passe refusé ne le dépense pas', async () => {
    const commune = await aCommune()
    const { id } = await anAccount(commune, { state: 'waiting' })
    const key = await aMailedKey(commune, id, 'activation')
    const refusedFirst = await choose(commune, key, 'password1234')
    expect([refusedFirst, (await choose(commune, key)).ok]).toMatchObject([
      { refusal: { code: 'password-too-common' } },
      true,
    ])
  })

  test('passé, il en envoie un autre', async () => {
    const commune = await aCommune()
    const { id } = await anAccount(commune, { state: 'waiting' })
    const key = await aMailedKey(commune, id, 'activation')
    await askAgain(commune, key, now.add({ hours: 8 * 24 }))
    expect(await mailsOf(commune, id)).toMatchObject([{ mail: 'activation', about: {} }])
  })

  test('n’envoie rien de plus quand le compte est activé', async () => {
    const commune = await aCommune()
    const { id } = await anAccount(commune, { state: 'waiting' })
    const key = await aMailedKey(commune, id, 'activation')
    await choose(commune, key)
    const outcome = await askAgain(commune, key)
    expect([outcome, await mailsOf(commune, id)]).toEqual([{ ok: true, done: null }, []])
  })
})

describe('le mot de passe oublié', () => {
  test('le courriel porte une clé qui ouvre', async () => {
    const commune = await aCommune()
    const { id, email, identifier } = await anAccount(commune)
    await ask(commune, email)
    const [mail] = await mailsOf(commune, id)
    await choose(commune, mailedKeyOf(mail?.id ?? ''))
    expect(await trySignIn(commune, { identifier, password: another })).toMatchObject({ ok: true })
  })

  test.each(['active', 'waiting', 'disabled'] as const)(
    'compte %s : la même réponse que pour un nom inconnu',
    async (state) => {
      const commune = await aCommune()
      const { identifier } = await anAccount(commune, { state })
      const unknown = await ask(commune, 'personne')
      expect(JSON.stringify(await ask(commune, identifier))).toBe(JSON.stringify(unknown))
    },
  )

  test.each([
    ['active', ['password']],
    ['waiting', ['activation']],
    ['disabled', []],
  ] as const)('compte %s : le courriel qui convient', async (state, mails) => {
    const commune = await aCommune()
    const { id, identifier } = await anAccount(commune, { state })
    await ask(commune, identifier)
    expect((await mailsOf(commune, id)).map(({ mail }) => mail)).toEqual(mails)
  })

  test.each(['active', 'waiting', 'disabled'] as const)(
    'compte %s : autant de travail que pour un nom inconnu',
    async (state) => {
      const commune = await aCommune()
      const { identifier } = await anAccount(commune, { state })
      const unknown = await statementsOf(commune, 'personne')
      expect([unknown, await statementsOf(commune, identifier)]).toEqual([7, 7])
    },
  )

  test('trois courriels par heure et par compte au plus', async () => {
    const commune = await aCommune()
    const { id, identifier, email } = await anAccount(commune)
    for (const name of [identifier, email, identifier, email]) await ask(commune, name)
    await ask(commune, identifier, { at: now.add({ minutes: 59 }) })
    expect(await mailsOf(commune, id)).toHaveLength(3)
  })

  test('une heure après, un autre part', async () => {
    const commune = await aCommune()
    const { id, identifier } = await anAccount(commune)
    for (let i = 0; i < 3; i++) await ask(commune, identifier)
    await ask(commune, identifier, { at: now.add({ hours: 1 }) })
    expect(await mailsOf(commune, id)).toHaveLength(4)
  })

  test('quatre demandes au même instant n’envoient que trois courriels', async () => {
    const commune = await aCommune()
    const { id, identifier } = await anAccount(commune)
    await Promise.all(Array.from({ length: 4 }, () => ask(commune, identifier)))
    expect(await mailsOf(commune, id)).toHaveLength(3)
  })

  test('vingt demandes par heure et par adresse au plus', async () => {
    const commune = await aCommune()
    const address = anAddress()
    const { id, identifier } = await anAccount(commune)
    for (let i = 0; i < 20; i++) await ask(commune, `personne-${i}`, { address })
    await ask(commune, identifier, { address })
    expect(await mailsOf(commune, id)).toEqual([])
  })

  test('le choisir lève l’attente de qui s’est trompé', async () => {
    const commune = await aCommune()
    const { id, identifier } = await anAccount(commune)
    for (let i = 0; i < 6; i++) await trySignIn(commune, { identifier, password: 'je ne sais plus' })
    await choose(commune, await aMailedKey(commune, id, 'password'))
    expect(await trySignIn(commune, { identifier, password: another })).toMatchObject({ ok: true })
  })

  test('le choisir ferme tous les appareils et le dit par courriel', async () => {
    const commune = await aCommune()
    const { id, identifier } = await anAccount(commune)
    const token = await signedIn(commune, identifier)
    await choose(commune, await aMailedKey(commune, id, 'password'))
    expect([await isSignedIn(commune, token), await mailsOf(commune, id)]).toMatchObject([
      false,
      [{ mail: 'passwordChanged', about: {} }],
    ])
  })

  test('le choisir dépense aussi les autres liens du compte', async () => {
    const commune = await aCommune()
    const { id } = await anAccount(commune)
    const [first, second] = [
      await aMailedKey(commune, id, 'password'),
      await aMailedKey(commune, id, 'password'),
    ]
    await choose(commune, second)
    expect(await choose(commune, first, 'cinq poules rousses')).toMatchObject({
      refusal: { code: 'mailed-key-spent' },
    })
  })

  test('un compte désactivé entre-temps n’en choisit plus', async () => {
    const commune = await aCommune()
    const { id } = await anAccount(commune, { state: 'disabled' })
    expect(await choose(commune, await aMailedKey(commune, id, 'password'))).toMatchObject({
      refusal: { code: 'mailed-key-spent' },
    })
  })
})
