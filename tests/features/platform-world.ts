import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import type { Temporal } from 'temporal-polyfill'
import { newSecret } from '@/adapters/identity/secrets'
import { newTotpKey, totpCodeOf, totpStepAt } from '@/adapters/identity/totp'
import { inPlatform, type PlatformDb } from '@/database/door'
import { operators } from '@/database/schema/platform'
import { recoveryCodeAsTyped, totpCodeAsTyped } from '@/domain/access/second-factor'
import { proveByRecoveryCode, proveSecondFactor } from '@/features/platform/prove-second-factor'
import { totpKeyOf } from '@/features/platform/second-factor'
import { signInOperator } from '@/features/platform/sign-in-operator'
import { openOperator } from '@/jobs/demo/accounts'
import { operatorSignInEnds, pendingSignInEnds } from '@/request/operator'
import { aPassword, now } from '../world/people'

export const onPlatform = <T>(work: (db: PlatformDb) => Promise<T>) =>
  inPlatform({ role: 'operator', operatorId: null }, work)

let addresses = 0
/** A network address that no other test tries from. */
export const anAddress = () => `198.51.${Math.floor(addresses / 250)}.${(addresses++ % 250) + 1}`

export const visitAt = (at: Temporal.Instant, held?: string, address = anAddress()) => ({
  now: at,
  address,
  token: newSecret(),
  pendingEndsAt: pendingSignInEnds(at),
  endsAt: operatorSignInEnds(at),
  held,
})

/** An operator with the password of the tests; `key`: the second factor that is confirmed already. */
export async function anOperator({ key }: { key?: string } = {}) {
  const email = `${randomUUID()}@plateforme.fr`
  await openOperator({
    email,
    password: aPassword,
    secondFactor: key ? { key, confirmedAt: now } : undefined,
  })
  const [row] = await onPlatform((db) => db.select().from(operators).where(eq(operators.email, email)))
  return { id: row?.id ?? '', email }
}

/** An operator whose telephone gives codes already. */
export async function anOperatorWithTelephone() {
  const key = newTotpKey()
  return { ...(await anOperator({ key })), key }
}

export const operatorRow = async (id: string) => {
  const [row] = await onPlatform((db) => db.select().from(operators).where(eq(operators.id, id)))
  if (!row) throw new Error('no such operator')
  return row
}

/** The code that the application of an operator shows at a moment. */
export const codeAt = (key: string, at = now) => totpCodeOf(key, totpStepAt(at))
export const storedKey = async (id: string) => totpKeyOf(await operatorRow(id)) ?? ''

type Password = { password?: string; at?: Temporal.Instant; address?: string }

/** The first step; answers what the browser then holds. */
export async function tryPassword(email: string, { password = aPassword, at = now, address }: Password = {}) {
  const visit = visitAt(at, undefined, address)
  const outcome = await onPlatform((db) => signInOperator(db, { email, password }, visit))
  return { outcome, held: visit.token }
}

type Code = { at?: Temporal.Instant; address?: string }

/** The second step, with what the browser holds. */
export const tryCode = (held: string, code: string, { at = now, address }: Code = {}) =>
  onPlatform((db) => proveSecondFactor(db, { code: totpCodeAsTyped(code) }, visitAt(at, held, address)))

export const tryRecovery = (held: string, code: string, { at = now }: Code = {}) =>
  onPlatform((db) => proveByRecoveryCode(db, { recoveryCode: recoveryCodeAsTyped(code) }, visitAt(at, held)))

/** Both steps, of an operator whose telephone gives codes. */
export async function signedInOperator({ email, key }: { email: string; key: string }, at = now) {
  const { held } = await tryPassword(email, { at })
  const proved = await tryCode(held, codeAt(key, at), { at })
  if (!proved.ok) throw new Error(proved.refusal.code)
  return proved.done.token
}
