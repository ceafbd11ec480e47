import { and, desc, eq, inArray, or, sql } from 'drizzle-orm'
import type { Temporal } from 'temporal-polyfill'
import { keyedHash } from '@/adapters/identity/secrets'
import type { CommuneDb } from '@/database/door'
import { accounts, throttles } from '@/database/schema/accounts'
import { type Failures, failuresThatCount, freeTries, networkOf, waitMinutes } from '@/domain/access/throttle'
import type { AtTheDoor } from './at-the-door'

const subjectOfName = (name: string) => keyedHash('throttle-name', name)
export const subjectOfAccount = (accountId: string) => keyedHash('throttle-account', accountId)
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

/** Forgets the failures of an account: its owner has just proved to be who they are. */
export async function forgetFailures(db: CommuneDb, accountId: string, now: Temporal.Instant) {
  const subject = subjectOfAccount(accountId)
  await lockFailures(db, [subject], now)
  await forget(db, [subject])
}

/**
 * Of a name typed at the door: its account, so that the identifier and the e-mail address share one count; a name of
 * nobody has its own. Who has it as e-mail address comes before who has it as identifier, as at the door itself.
 */
export async function subjectOfTyped(db: CommuneDb, name: string): Promise<string> {
  const [account] = await db
    .select({ id: accounts.id })
    .from(accounts)
    .where(
      and(eq(accounts.communeId, db.communeId), or(eq(accounts.email, name), eq(accounts.identifier, name))),
    )
    .orderBy(desc(eq(accounts.email, name)))
    .limit(1)
  return account ? subjectOfAccount(account.id) : subjectOfName(name)
}

/** A try under lock: how long it must wait, and what to write once it is known to be right or wrong. */
export async function lockTry(db: CommuneDb, subject: string, { now, address }: AtTheDoor) {
  const network = subjectOfAddress(address)
  const failures = await lockFailures(db, [subject, network], now)
  const never: Failures = { failures: 0, lastFailureAt: now }
  const ofSubject = failures.get(subject) ?? never
  const ofNetwork = failures.get(network) ?? never
  return {
    waitMinutes: Math.max(
      waitMinutes(ofSubject, freeTries.name, now),
      waitMinutes(ofNetwork, freeTries.address, now),
    ),
    async failed() {
      await countFailure(db, subject, ofSubject, now)
      await countFailure(db, network, ofNetwork, now)
    },
    /** The account starts again from nothing; an address does not, or one good account would open all the others. */
    succeeded: () => forget(db, ofNetwork.failures === 0 ? [subject, network] : [subject]),
  }
}
