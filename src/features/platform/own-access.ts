import { eq } from 'drizzle-orm'
import type { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { hashPassword, knownPasswords, verifyPassword } from '@/adapters/identity/passwords'
import { newRecoveryCodes } from '@/adapters/identity/recovery-codes'
import { newTotpKey, sealTotpKey } from '@/adapters/identity/totp'
import type { PlatformDb } from '@/database/door'
import { operators } from '@/database/schema/platform'
import { newPasswordRefusal } from '@/domain/access/password'
import type { AccessRefusal } from '@/domain/access/refusals'
import type { PlatformRefusal } from '@/domain/platform/refusals'
import { done, type Outcome, refused } from '@/domain/refusal'
import { lockOperatorTry, subjectOfCode, subjectOfName } from './operator-failures'
import {
  endOtherSignIns,
  lockOperator,
  type OperatorRow,
  openProvedSignIn,
  stepOpenedBy,
} from './second-factor'

const typedPassword = z.string().min(1).max(1_000)
export const ownPasswordForm = z.object({ currentPassword: typedPassword })
export const newOwnPasswordForm = ownPasswordForm.extend({
  newPassword: typedPassword,
  repeatPassword: typedPassword,
})

type ByOperator = {
  operator: { id: string; email: string }
  visit: {
    now: Temporal.Instant
    address: string
    token: string
    endsAt: Temporal.Instant
    held: string | undefined
  }
}
type Refused = AccessRefusal | PlatformRefusal

/** The operator, when the password asked again is right; tries count as those of the door. */
async function askPassword(
  db: PlatformDb,
  password: string,
  { operator: { id, email }, visit: { now, address } }: ByOperator,
): Promise<Outcome<OperatorRow, AccessRefusal>> {
  const attempt = await lockOperatorTry(db, { subject: subjectOfName(email), address, now })
  if (attempt.waitMinutes > 0)
    return refused({ code: 'sign-in-throttled', facts: { waitMinutes: attempt.waitMinutes } })
  const operator = await lockOperator(db, id)
  if (!operator || !(await verifyPassword(operator.passwordHash, password))) {
    await attempt.failed()
    return refused({ code: 'password-wrong', facts: {} })
  }
  await attempt.succeeded()
  return done(operator)
}

/** This browser goes on under a new sign-in; all the others end. */
async function keepOnlyThisBrowser(db: PlatformDb, operatorId: string, { visit }: ByOperator) {
  await openProvedSignIn(db, operatorId, visit)
  await endOtherSignIns(db, operatorId, visit.token)
  return done({ token: visit.token })
}

/** Changes the password of the operator who knows the current one. */
export async function changeOwnPassword(
  db: PlatformDb,
  form: z.output<typeof newOwnPasswordForm>,
  by: ByOperator,
): Promise<Outcome<{ token: string }, Refused>> {
  const asked = await askPassword(db, form.currentPassword, by)
  if (!asked.ok) return asked
  const known = { isCommon: await knownPasswords(), ownWords: [asked.done.email, 'plateforme'] }
  const refusal = newPasswordRefusal(form.newPassword, form.repeatPassword, known)
  if (refusal) return refused(refusal)
  const passwordHash = await hashPassword(form.newPassword)
  await db.update(operators).set({ passwordHash }).where(eq(operators.id, asked.done.id))
  return keepOnlyThisBrowser(db, asked.done.id, by)
}

/** Draws new recovery codes; the former ones open nothing any more. */
export async function renewRecoveryCodes(
  db: PlatformDb,
  { currentPassword }: z.output<typeof ownPasswordForm>,
  by: ByOperator,
): Promise<Outcome<{ codes: string[] }, Refused>> {
  const asked = await askPassword(db, currentPassword, by)
  if (!asked.ok) return asked
  const { codes, hashes } = newRecoveryCodes()
  await db.update(operators).set({ recoveryHashes: hashes }).where(eq(operators.id, asked.done.id))
  return done({ codes })
}

/** Draws a key for another telephone. The one in use keeps opening until a first code has confirmed the new one. */
export async function drawNewKey(
  db: PlatformDb,
  { currentPassword }: z.output<typeof ownPasswordForm>,
  by: ByOperator,
): Promise<Outcome<{ key: string }, Refused>> {
  const asked = await askPassword(db, currentPassword, by)
  return asked.ok ? done({ key: newTotpKey() }) : asked
}

/** Puts a new key in place of the one in use, once a first code of it is right. `key` is null when it was forgotten. */
export async function takeNewKey(
  db: PlatformDb,
  { code, key }: { code: string | null; key: string | null },
  by: ByOperator,
): Promise<Outcome<{ token: string }, Refused>> {
  if (!key) return refused({ code: 'totp-key-forgotten', facts: {} })
  const { id } = by.operator
  const { now, address } = by.visit
  const attempt = await lockOperatorTry(db, { subject: subjectOfCode(id), address, now })
  if (attempt.waitMinutes > 0)
    return refused({ code: 'second-factor-throttled', facts: { waitMinutes: attempt.waitMinutes } })
  await lockOperator(db, id)
  const step = stepOpenedBy(key, code, { lastStep: null, now })
  if (step === null) {
    await attempt.failed()
    return refused({ code: 'second-factor-wrong', facts: {} })
  }
  await attempt.succeeded()
  await db
    .update(operators)
    .set({ totpSecret: sealTotpKey(key, id), totpConfirmedAt: now, totpLastStep: step })
    .where(eq(operators.id, id))
  return keepOnlyThisBrowser(db, id, by)
}
