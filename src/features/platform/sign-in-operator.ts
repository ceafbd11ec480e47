import { and, eq, lte } from 'drizzle-orm'
import type { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { pretendToVerify, verifyPassword } from '@/adapters/identity/passwords'
import { hashOf } from '@/adapters/identity/secrets'
import type { PlatformDb } from '@/database/door'
import { operatorSignIns, operators } from '@/database/schema/platform'
import { nameAsStored } from '@/domain/access/identifier'
import type { AccessRefusal } from '@/domain/access/refusals'
import { done, type Outcome, refused } from '@/domain/refusal'
import { lockOperatorTry, subjectOfName } from './operator-failures'
import { giveTotpKey } from './second-factor'

export const operatorSignInForm = z.object({
  email: z.string().max(1_000).transform(nameAsStored).pipe(z.string().min(1).max(320)),
  password: z.string().min(1).max(1_000),
})
type OperatorSignInForm = z.output<typeof operatorSignInForm>

type Visit = { now: Temporal.Instant; address: string; token: string; pendingEndsAt: Temporal.Instant }

/**
 * The first step of an operator's sign-in: the password, which opens nothing but the page of the second factor. A wrong
 * one, an unknown address, a disabled operator: the same refusal after the same time, counted for the address typed
 * and for the network. Who has no second factor yet is given a key to confirm, a new one each time.
 */
export async function signInOperator(
  db: PlatformDb,
  { email, password }: OperatorSignInForm,
  { now, address, token, pendingEndsAt }: Visit,
): Promise<Outcome<{ token: string }, AccessRefusal>> {
  const attempt = await lockOperatorTry(db, { subject: subjectOfName(email), address, now })
  if (attempt.waitMinutes > 0)
    return refused({ code: 'sign-in-throttled', facts: { waitMinutes: attempt.waitMinutes } })
  const [operator] = await db.select().from(operators).where(eq(operators.email, email)).limit(1)
  const right = operator
    ? await verifyPassword(operator.passwordHash, password)
    : await pretendToVerify(password)
  if (!operator || !right || operator.disabledAt) {
    await attempt.failed()
    return refused({ code: 'sign-in-failed', facts: {} })
  }
  await attempt.succeeded()
  if (!operator.totpConfirmedAt) await giveTotpKey(db, operator.id)
  await db
    .delete(operatorSignIns)
    .where(and(eq(operatorSignIns.operatorId, operator.id), lte(operatorSignIns.expiresAt, now)))
  await db
    .insert(operatorSignIns)
    .values({ tokenHash: hashOf(token), operatorId: operator.id, startedAt: now, expiresAt: pendingEndsAt })
  return done({ token })
}

/** Ends the sign-in of this browser; one that is already over changes nothing. */
export const signOutOperator = (db: PlatformDb, token: string) =>
  db.delete(operatorSignIns).where(eq(operatorSignIns.tokenHash, hashOf(token)))
