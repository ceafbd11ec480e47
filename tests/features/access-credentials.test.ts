import { randomUUID } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { newSecret } from '@/adapters/identity/secrets'
import { type CommuneId, inCommune } from '@/database/door'
import { accounts } from '@/database/schema/accounts'
import { auditLog } from '@/database/schema/outbox'
import { changeIdentifier } from '@/features/access/change-identifier'
import { changePassword } from '@/features/access/change-password'
import { signInEnds } from '@/request/auth'
import {
  aCommune,
  anAccount,
  anAddress,
  atTheDoor,
  isSignedIn,
  now,
  password,
  signedIn,
  trySignIn,
} from './access-world'

const another = 'quatre chats gris'

type Known = { id: string; identifier: string }
const change = (commune: CommuneId, { id }: Known, current = password, chosen = another) => {
  const form = { currentPassword: current, newPassword: chosen, repeatPassword: chosen }
  const visit = { now, address: anAddress(), token: newSecret(), endsAt: signInEnds(now) }
  return atTheDoor(commune, (db) =>
    changePassword(db, form, { ...visit, accountId: id, townName: 'Villeneuve' }),
  )
}

const actsOf = async (commune: CommuneId) => {
  const rows = await inCommune(commune, { role: 'agent', accountId: randomUUID() }, (db) =>
    db.select().from(auditLog).where(eq(auditLog.communeId, commune)),
  )
  return rows.map(({ act, actorId }) => ({ act, actorId }))
}

describe('changer de mot de passe', () => {
  test('ferme tous les appareils, et reconnecte celui-ci', async () => {
    const commune = await aCommune()
    const account = await anAccount(commune)
    const tokens = [await signedIn(commune, account.identifier), await signedIn(commune, account.identifier)]
    const outcome = await change(commune, account)
    const all = [...tokens, outcome.ok ? outcome.done.token : '']
    expect(await Promise.all(all.map((token) => isSignedIn(commune, token)))).toEqual([false, false, true])
  })

  test('demande le mot de passe actuel', async () => {
    const commune = await aCommune()
    const account = await anAccount(commune)
    expect(await change(commune, account, 'je ne sais plus')).toEqual({
      ok: false,
      refusal: { code: 'password-wrong', facts: {} },
    })
  })

  test('six essais du mot de passe actuel attendent comme à la porte', async () => {
    const commune = await aCommune()
    const account = await anAccount(commune)
    for (let i = 0; i < 5; i++) await change(commune, account, 'je ne sais plus')
    expect(await change(commune, account)).toMatchObject({
      refusal: { code: 'sign-in-throttled', facts: { waitMinutes: 1 } },
    })
  })

  test('refuse son propre identifiant comme mot de passe', async () => {
    const commune = await aCommune()
    const account = await anAccount(commune)
    expect(await change(commune, account, password, `${account.identifier}!`)).toMatchObject({
      refusal: { code: 'password-too-common' },
    })
  })

  test('laisse au journal qui l’a fait', async () => {
    const commune = await aCommune()
    const account = await anAccount(commune)
    await change(commune, account)
    expect(await actsOf(commune)).toEqual([{ act: 'password-changed', actorId: account.id }])
  })
})

describe('changer d’identifiant', () => {
  const rename = (commune: CommuneId, accountId: string, identifier: string) =>
    atTheDoor(commune, (db) => changeIdentifier(db, { identifier }, { accountId, now }))

  test('on se connecte avec le nouveau', async () => {
    const commune = await aCommune()
    const { id } = await anAccount(commune)
    await rename(commune, id, 'anna.p')
    expect(await trySignIn(commune, { identifier: 'anna.p' })).toMatchObject({ ok: true })
  })

  test('un identifiant pris dans la commune est refusé', async () => {
    const commune = await aCommune()
    await anAccount(commune, { identifier: 'anna' })
    const { id } = await anAccount(commune)
    expect(await rename(commune, id, 'anna')).toEqual({
      ok: false,
      refusal: { code: 'identifier-taken', facts: {} },
    })
  })

  test('un identifiant pris dans une autre commune est libre', async () => {
    const [here, there] = [await aCommune(), await aCommune()]
    await anAccount(there, { identifier: 'anna' })
    const { id } = await anAccount(here)
    expect(await rename(here, id, 'anna')).toMatchObject({ ok: true })
  })

  test('un refus laisse l’ancien', async () => {
    const commune = await aCommune()
    await anAccount(commune, { identifier: 'anna' })
    const { id, identifier } = await anAccount(commune)
    await rename(commune, id, 'anna')
    const [account] = await atTheDoor(commune, (db) =>
      db
        .select({ identifier: accounts.identifier })
        .from(accounts)
        .where(and(eq(accounts.communeId, commune), eq(accounts.id, id))),
    )
    expect(account).toEqual({ identifier })
  })
})
