import { and, eq, inArray, sql } from 'drizzle-orm'
import type { Temporal } from 'temporal-polyfill'
import { keyedHash } from '@/adapters/identity/secrets'
import type { CommuneDb } from '@/database/door'
import { throttles } from '@/database/schema/accounts'
import { type Failures, failuresThatCount, freeTries, networkOf, waitMinutes } from '@/domain/access/throttle'
import type { AtTheDoor } from './at-the-door'

const subjectOfName = (name: string) => keyedHash('throttle-name', name)
const subjectOfAddress = (address: string) => keyedHash('throttle-address', networkOf(address))
export const subjectOfMails = (address: string) => keyedHash('throttle-mails', networkOf(address))

/**
 * Locks what is remembered of these subjects, in one statement and in one order: those who try at the same time wait
 * for each other here, and never in a circle. A subject never seen has no failure.
 */
export async function lockFailures(db: CommuneDb, subjects: string[], now: Temporal.Instant) {
  const rows = await db
    .insert(throttles)
    .values(
      subjects
        .toSorted()
        .map((subject) => ({ communeId: db.communeId, subject, failures: 0, lastFailureAt: now })),
    )
    .onConflictDoUpdate({
      target: [throttles.communeId, throttles.subject],
      set: { failures: sql`${throttles.failures}` },
    })
    .returning({
      subject: throttles.subject,
      failures: throttles.failures,
      lastFailureAt: throttles.lastFailureAt,
    })
  return new Map<string, Failures>(rows.map(({ subject, ...past }) => [subject, past]))
}

export async function countFailure(db: CommuneDb, subject: string, past: Failures, now: Temporal.Instant) {
  await db
    .update(throttles)
    .set({ failures: failuresThatCount(past, now) + 1, lastFailureAt: now })
    .where(and(eq(throttles.communeId, db.communeId), eq(throttles.subject, subject)))
}

const forget = (db: CommuneDb, subjects: string[]) =>
  db.delete(throttles).where(and(eq(throttles.communeId, db.communeId), inArray(throttles.subject, subjects)))

/** Forgets the failures of an account's names: its owner has just proved to be who they are. */
export async function forgetNames(db: CommuneDb, names: string[], now: Temporal.Instant) {
  const subjects = [...new Set(names.map(subjectOfName))]
  await lockFailures(db, subjects, now)
  await forget(db, subjects)
}

/** A try under lock: how long it must wait, and what to write once it is known to be right or wrong. */
export async function lockTry(db: CommuneDb, typedName: string, { now, address }: AtTheDoor) {
  const name = subjectOfName(typedName)
  const network = subjectOfAddress(address)
  const failures = await lockFailures(db, [name, network], now)
  const never: Failures = { failures: 0, lastFailureAt: now }
  const ofName = failures.get(name) ?? never
  const ofNetwork = failures.get(network) ?? never
  return {
    waitMinutes: Math.max(
      waitMinutes(ofName, freeTries.name, now),
      waitMinutes(ofNetwork, freeTries.address, now),
    ),
    async failed() {
      await countFailure(db, name, ofName, now)
      await countFailure(db, network, ofNetwork, now)
    },
    /** The name starts again from nothing; an address does not, or one good account would open all the others. */
    succeeded: () => forget(db, ofNetwork.failures === 0 ? [name, network] : [name]),
  }
}
