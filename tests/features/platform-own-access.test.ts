import { describe, expect, test } from 'vitest'
import { newTotpKey } from '@/adapters/identity/totp'
import { changeOwnPassword, drawNewKey, renewRecoveryCodes, takeNewKey } from '@/features/platform/own-access'
import { operatorOfToken } from '@/request/operator'
import { aPassword, now } from '../world/people'
import {
  anOperatorWithTelephone,
  codeAt,
  onPlatform,
  operatorRow,
  signedInOperator,
  storedKey,
  tryCode,
  tryPassword,
  tryRecovery,
  visitAt,
} from './platform-world'

const later = now.add({ minutes: 5 })
const another = 'quatre bateaux dans le brouillard'

/** An operator signed in, and what an action of theirs carries. */
async function signedIn() {
  const operator = await anOperatorWithTelephone()
  const held = await signedInOperator(operator)
  return { operator, held, by: { operator, visit: visitAt(later, held) } }
}

describe('« Mon accès »', () => {
  test('le mot de passe change pour qui donne le sien ; les autres connexions finissent', async () => {
    const { operator, held, by } = await signedIn()
    const form = { currentPassword: aPassword, newPassword: another, repeatPassword: another }
    const elsewhere = await signedInOperator(operator, now.add({ minutes: 1 }))
    const outcome = await onPlatform((db) => changeOwnPassword(db, form, by))
    const token = outcome.ok ? outcome.done.token : ''
    expect([
      (await operatorOfToken(token, later))?.id,
      await operatorOfToken(held, later),
      await operatorOfToken(elsewhere, later),
      (await tryPassword(operator.email, { password: another, at: later })).outcome.ok,
    ]).toEqual([operator.id, null, null, true])
  })

  test.each([
    ['sans le sien, rien ne change', { currentPassword: 'un autre mot de passe' }, 'password-wrong'],
    ['un mot de passe connu est refusé', { newPassword: 'motdepasse1234' }, 'password-too-common'],
    ['deux mots de passe différents aussi', { repeatPassword: aPassword }, 'password-not-repeated'],
  ])('%s', async (_, typed, code) => {
    const { by } = await signedIn()
    const form = { currentPassword: aPassword, newPassword: another, repeatPassword: another, ...typed }
    if ('newPassword' in typed) form.repeatPassword = form.newPassword
    expect(await onPlatform((db) => changeOwnPassword(db, form, by))).toMatchObject({ refusal: { code } })
  })

  test('des codes de secours neufs remplacent les anciens', async () => {
    const { operator, by } = await signedIn()
    const draw = () => onPlatform((db) => renewRecoveryCodes(db, { currentPassword: aPassword }, by))
    const [first, second] = [await draw(), await draw()]
    const [old = ''] = first.ok ? first.done.codes : []
    const [fresh = ''] = second.ok ? second.done.codes : []
    const { held } = await tryPassword(operator.email)
    expect([(await tryRecovery(held, old)).ok, (await tryRecovery(held, fresh)).ok]).toEqual([false, true])
  })

  test('une clé neuve se tire avec le mot de passe, et l’ancienne ouvre encore', async () => {
    const { operator, by } = await signedIn()
    const drawn = await onPlatform((db) => drawNewKey(db, { currentPassword: aPassword }, by))
    expect([drawn.ok && drawn.done.key !== operator.key, await storedKey(operator.id)]).toEqual([
      true,
      operator.key,
    ])
  })

  test('son premier code la met en place ; l’ancien téléphone n’ouvre plus', async () => {
    const { operator, by } = await signedIn()
    const key = newTotpKey()
    await onPlatform((db) => takeNewKey(db, { key, code: codeAt(key, later) }, by))
    const at = later.add({ minutes: 1 })
    const { held } = await tryPassword(operator.email, { at })
    const old = await tryCode(held, codeAt(operator.key, at), { at })
    const fresh = await tryCode(held, codeAt(key, at), { at })
    expect([old.ok, fresh.ok]).toEqual([false, true])
  })

  test.each([
    ['un code faux', { code: '000000', key: newTotpKey() }, 'second-factor-wrong'],
    ['une clé montrée il y a trop longtemps', { code: '000000', key: null }, 'totp-key-forgotten'],
  ])('%s laisse l’ancienne', async (_, form, code) => {
    const { operator, by } = await signedIn()
    const outcome = await onPlatform((db) => takeNewKey(db, form, by))
    expect([outcome, (await operatorRow(operator.id)).totpConfirmedAt]).toMatchObject([
      { refusal: { code } },
      now,
    ])
  })
})
