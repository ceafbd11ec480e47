import { eq } from 'drizzle-orm'
import type { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { newRecoveryCodes } from '@/adapters/identity/recovery-codes'
import { hashOf } from '@/adapters/identity/secrets'
import type { PlatformDb } from '@/database/door'
import { operators } from '@/database/schema/platform'
import { recoveryCodeAsTyped, totpCodeAsTyped } from '@/domain/access/second-factor'
import type { PlatformRefusal } from '@/domain/platform/refusals'
import { done, type Outcome, refused } from '@/domain/refusal'
import { lockOperatorTry, subjectOfCode } from './operator-failures'
import {
  lockOperator,
  type OperatorRow,
  openProvedSignIn,
  pendingOperatorId,
  stepOpenedBy,
  totpKeyOf,
} from './second-factor'

export const nothingTyped = z.object({})
export const secondFactorForm = z.object({
  code: z.string().trim().min(1).max(100).transform(totpCodeAsTyped),
})
export const recoveryCodeForm = z.object({
  recoveryCode: z.string().trim().min(1).max(100).transform(recoveryCodeAsTyped),
})

type Visit = {
  now: Temporal.Instant
  address: string
  token: string
  endsAt: Temporal.Instant
  /** The sign-in that this browser holds: a password proved. */
  held: string | undefined
}

/** What a right answer writes of the operator; null when it is wrong. */
type Right = (operator: OperatorRow) => Partial<OperatorRow> | null

async function prove(
  db: PlatformDb,
  visit: Visit,
  right: Right,
  wrong: PlatformRefusal,
): Promise<Outcome<{ operator: OperatorRow; token: string }, PlatformRefusal>> {
  const { now, address, token } = visit
  const operatorId = await pendingOperatorId(db, visit.held, now)
  if (!operatorId) return refused({ code: 'sign-in-over', facts: {} })
  const attempt = await lockOperatorTry(db, { subject: subjectOfCode(operatorId), address, now })
  if (attempt.waitMinutes > 0)
    return refused({ code: 'second-factor-throttled', facts: { waitMinutes: attempt.waitMinutes } })
  const operator = await lockOperator(db, operatorId)
  const written = operator && right(operator)
  if (!written) {
    await attempt.failed()
    return refused(wrong)
  }
  await attempt.succeeded()
  await db.update(operators).set(written).where(eq(operators.id, operatorId))
  await openProvedSignIn(db, operatorId, visit)
  return done({ operator, token })
}

export type Proved = { operatorId: string; token: string; codes: string[] | null }

/**
 * The second step of an operator's sign-in: the code of this moment, good once. The first code ever confirms the key,
 * and answers the recovery codes, of which only hashes are kept. Wrong codes are counted like wrong passwords.
 */
export async function proveSecondFactor(
  db: PlatformDb,
  { code }: z.output<typeof secondFactorForm>,
  visit: Visit,
): Promise<Outcome<Proved, PlatformRefusal>> {
  const recovery = newRecoveryCodes()
  const right: Right = (operator) => {
    const { totpLastStep: lastStep, totpConfirmedAt } = operator
    const step = stepOpenedBy(totpKeyOf(operator), code, { lastStep, now: visit.now })
    if (step === null) return null
    const first = totpConfirmedAt ? {} : { totpConfirmedAt: visit.now, recoveryHashes: recovery.hashes }
    return { totpLastStep: step, ...first }
  }
  const outcome = await prove(db, visit, right, { code: 'second-factor-wrong', facts: {} })
  if (!outcome.ok) return outcome
  const { operator, token } = outcome.done
  return done({ operatorId: operator.id, token, codes: operator.totpConfirmedAt ? null : recovery.codes })
}

/** The same by a recovery code, which is then spent. */
export async function proveByRecoveryCode(
  db: PlatformDb,
  { recoveryCode }: z.output<typeof recoveryCodeForm>,
  visit: Visit,
): Promise<Outcome<{ token: string }, PlatformRefusal>> {
  const hash = recoveryCode && hashOf(recoveryCode)
  const right: Right = ({ recoveryHashes }) =>
    hash && recoveryHashes.includes(hash)
      ? { recoveryHashes: recoveryHashes.filter((one) => one !== hash) }
      : null
  return prove(db, visit, right, { code: 'recovery-code-wrong', facts: {} })
}
