import { and, asc, eq, isNotNull, lt, or, type SQL, sql } from 'drizzle-orm'
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core'
import type { Temporal } from 'temporal-polyfill'
import { type CommuneDb, type CommuneId, inCommune } from '@/database/door'
import { mailedKeys, signIns, throttles } from '@/database/schema/accounts'
import { bookingDrafts } from '@/database/schema/bookings'
import { demoMailbox, outbox } from '@/database/schema/outbox'
import { townExports } from '@/database/schema/town'
import { eachCommune } from './each-open-commune'

/** Rows removed by one transaction: a lock is never held for long. */
const batch = 500

type Before = (days: number) => Temporal.Instant
type CommuneTable = PgTable & { communeId: PgColumn }
type Old = {
  of: CommuneTable
  key: PgColumn[]
  /** The door forgets what it alone reads. */
  by: 'access' | 'worker'
  when: (before: Before) => SQL | undefined
}

/** What is forgotten, and when: the durations that the page on personal data tells. */
const old: Old[] = [
  {
    of: signIns,
    key: [signIns.tokenHash],
    by: 'access',
    when: (before) => lt(signIns.expiresAt, before(0)),
  },
  {
    of: throttles,
    key: [throttles.subject],
    by: 'access',
    when: (before) => lt(throttles.lastFailureAt, before(1)),
  },
  {
    of: mailedKeys,
    key: [mailedKeys.keyHash],
    by: 'worker',
    when: (before) => or(lt(mailedKeys.usedAt, before(30)), lt(mailedKeys.expiresAt, before(30))),
  },
  {
    of: outbox,
    key: [outbox.id],
    by: 'worker',
    when: (before) =>
      and(
        or(isNotNull(outbox.sentAt), isNotNull(outbox.abandonedAt)),
        lt(
          sql`coalesce(${outbox.sentAt}, ${outbox.abandonedAt})`,
          sql`${before(90).toString()}::timestamptz`,
        ),
      ),
  },
  {
    of: demoMailbox,
    key: [demoMailbox.id],
    by: 'worker',
    when: (before) => lt(demoMailbox.sentAt, before(30)),
  },
  {
    of: bookingDrafts,
    key: [bookingDrafts.accountId, bookingDrafts.enrolmentId],
    by: 'worker',
    when: (before) => lt(bookingDrafts.savedAt, before(396)),
  },
  {
    // with its parts
    of: townExports,
    key: [townExports.id],
    by: 'worker',
    when: (before) =>
      lt(
        sql`coalesce(${townExports.readyAt}, ${townExports.askedAt})`,
        sql`${before(7).toString()}::timestamptz`,
      ),
  },
]

/** Removes one batch; answers how many rows it was. */
async function forgetSome(db: CommuneDb, { of, key, when }: Old, before: Before): Promise<number> {
  const inThisCommune = eq(of.communeId, db.communeId)
  const names = sql.join(key, sql`, `)
  const oldest = db
    .select(Object.fromEntries(key.map((column) => [column.name, column])))
    .from(of)
    .where(and(inThisCommune, when(before)))
    .orderBy(...key.map((column) => asc(column)))
    .limit(batch)
  const forgotten = await db
    .delete(of)
    .where(and(inThisCommune, sql`(${names}) in (${oldest})`))
    .returning({ communeId: of.communeId })
  return forgotten.length
}

/** Forgets what a commune has kept long enough, by batches of 500 rows. Answers how many rows are gone. */
export async function forgetOldOf(communeId: CommuneId, now: Temporal.Instant, signal?: AbortSignal) {
  const before: Before = (days) => now.subtract({ hours: 24 * days })
  let count = 0
  for (const one of old) {
    for (;;) {
      if (signal?.aborted) return count
      const forgotten = await inCommune(communeId, { role: one.by }, (db) => forgetSome(db, one, before))
      count += forgotten
      if (forgotten < batch) break
    }
  }
  return count
}

/** The same in each commune, open or suspended, one after the other. */
export async function forgetOld(now: Temporal.Instant, signal?: AbortSignal): Promise<number> {
  let count = 0
  await eachCommune(
    'forget-old',
    async (communeId) => {
      count += await forgetOldOf(communeId, now, signal)
    },
    signal,
  )
  return count
}
