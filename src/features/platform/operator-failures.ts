import { eq, inArray, sql } from 'drizzle-orm'
import type { Temporal } from 'temporal-polyfill'
import { keyedHash } from '@/adapters/identity/secrets'
import type { PlatformDb } from '@/database/door'
import { operatorThrottles } from '@/database/schema/platform'
import { type Failures, failuresThatCount, freeTries, networkOf, waitMinutes } from '@/domain/access/throttle'

type Try = { email: string; address: string; now: Temporal.Instant }

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
export async function lockOperatorTry(db: PlatformDb, { email, address, now }: Try) {
  const name = keyedHash('operator-name', email)
  const network = keyedHash('operator-address', networkOf(address))
  const rows = await db
    .insert(operatorThrottles)
    .values([name, network].toSorted().map((subject) => ({ subject, failures: 0, lastFailureAt: now })))
    .onConflictDoUpdate({
      target: operatorThrottles.subject,
      set: { failures: sql`${operatorThrottles.failures}` },
    })
    .returning()
  const pastOf = (subject: string): Failures =>
    rows.find((row) => row.subject === subject) ?? { failures: 0, lastFailureAt: now }
  const ofNetwork = pastOf(network)
  return {
    waitMinutes: Math.max(
      waitMinutes(pastOf(name), freeTries.name, now),
      waitMinutes(ofNetwork, freeTries.address, now),
    ),
    async failed() {
      await countFailure(db, name, pastOf(name), now)
      await countFailure(db, network, ofNetwork, now)
    },
    succeeded: () =>
      db
        .delete(operatorThrottles)
        .where(inArray(operatorThrottles.subject, ofNetwork.failures === 0 ? [name, network] : [name])),
  }
}
