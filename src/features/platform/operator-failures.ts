import { eq, inArray, sql } from 'drizzle-orm'
import type { Temporal } from 'temporal-polyfill'
import { keyedHash } from '@/adapters/identity/secrets'
import type { PlatformDb } from '@/database/door'
import { operatorThrottles } from '@/database/schema/platform'
import { type Failures, failuresThatCount, freeTries, networkOf, waitMinutes } from '@/domain/access/throttle'

type Try = { subject: string; address: string; now: Temporal.Instant }

/** Whose tries are counted: the name typed at the door, or the operator behind a code. A password never clears a code. */
export const subjectOfName = (email: string) => keyedHash('operator-name', email)
export const subjectOfCode = (operatorId: string) => keyedHash('operator-code', operatorId)

async function countFailure(db: PlatformDb, subject: string, past: Failures, now: Temporal.Instant) {
  await db
    .update(operatorThrottles)
    .set({ failures: failuresThatCount(past, now) + 1, lastFailureAt: now })
    .where(eq(operatorThrottles.subject, subject))
}

/**
 * A try at the platform's door, under lock: how many whole minutes it must wait, and what to write once it is known
 * to be right or wrong. The same waits as at the door of a commune.
 */
export async function lockOperatorTry(db: PlatformDb, { subject, address, now }: Try) {
  const network = keyedHash('operator-address', networkOf(address))
  const rows = await db
    .insert(operatorThrottles)
    .values([subject, network].toSorted().map((one) => ({ subject: one, failures: 0, lastFailureAt: now })))
    .onConflictDoUpdate({
      target: operatorThrottles.subject,
      set: { failures: sql`${operatorThrottles.failures}` },
    })
    .returning()
  const pastOf = (one: string): Failures =>
    rows.find((row) => row.subject === one) ?? { failures: 0, lastFailureAt: now }
  const ofNetwork = pastOf(network)
  return {
    waitMinutes: Math.max(
      waitMinutes(pastOf(subject), freeTries.name, now),
      waitMinutes(ofNetwork, freeTries.address, now),
    ),
    async failed() {
      await countFailure(db, subject, pastOf(subject), now)
      await countFailure(db, network, ofNetwork, now)
    },
    succeeded: () =>
      db
        .delete(operatorThrottles)
        .where(inArray(operatorThrottles.subject, ofNetwork.failures === 0 ? [subject, network] : [subject])),
  }
}
