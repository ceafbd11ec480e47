import { and, count, eq, gt, gte, isNotNull, isNull, type SQL } from 'drizzle-orm'
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core'
import type { Temporal } from 'temporal-polyfill'
import { type CommuneDb, type CommuneId, inCommune, inPlatform, readInCommune } from '@/database/door'
import { accounts } from '@/database/schema/accounts'
import { bookingRequests, bookings } from '@/database/schema/bookings'
import { children, households } from '@/database/schema/households'
import { outbox } from '@/database/schema/outbox'
import { communes } from '@/database/schema/platform'
import { communeFigures } from '@/database/schema/town'
import { platformTimeZone } from '@/features/platform/platform-time-zone'
import { eachOpenCommune, inTurn } from './each-open-commune'

const worker = { role: 'worker' } as const

async function howMany(
  db: CommuneDb,
  table: PgTable & { communeId: PgColumn },
  which?: SQL,
): Promise<number> {
  const [row] = await db
    .select({ count: count() })
    .from(table)
    .where(and(eq(table.communeId, db.communeId), which))
  return row?.count ?? 0
}

async function figuresOf(db: CommuneDb, now: Temporal.Instant) {
  const clock = now.toZonedDateTimeISO(platformTimeZone)
  const startOfMonth = clock.with({ day: 1 }).startOfDay().toInstant()
  const thisMonth = gte(bookingRequests.submittedAt, startOfMonth)
  const waiting = and(isNull(outbox.sentAt), isNull(outbox.abandonedAt))
  return {
    households: await howMany(db, households),
    children: await howMany(db, children),
    accounts: await howMany(db, accounts),
    liveBookings: await howMany(db, bookings, isNull(bookings.cancelledAt)),
    requestsOfMonth: await howMany(db, bookingRequests, thisMonth),
    mailsWaiting: await howMany(db, outbox, waiting),
    mailsAbandoned: await howMany(db, outbox, isNotNull(outbox.abandonedAt)),
    countedAt: now,
    countedOn: clock.toPlainDate(),
  }
}

/** Counts what a commune holds now, and keeps the numbers of the day for the platform: they name nobody. */
export const countCommune = (communeId: CommuneId, now: Temporal.Instant): Promise<void> =>
  inCommune(communeId, worker, async (db) => {
    const figures = await figuresOf(db, now)
    await db
      .insert(communeFigures)
      .values({ communeId, ...figures })
      .onConflictDoUpdate({ target: [communeFigures.communeId, communeFigures.countedOn], set: figures })
  })

/** The same in each open commune, one after the other. */
export const countCommunes = (now: Temporal.Instant, signal?: AbortSignal): Promise<void> =>
  eachOpenCommune('count-communes', (communeId) => countCommune(communeId, now), signal)

const isCounted = (communeId: CommuneId) =>
  readInCommune(communeId, worker, async (db) => (await howMany(db, communeFigures)) > 0)

/** Communes opened within the last hours that were never counted: their numbers need not wait for the hour. */
export async function countNewCommunes(now: Temporal.Instant, signal?: AbortSignal): Promise<void> {
  const fresh = await inPlatform(worker, (db) =>
    db
      .select({ id: communes.id })
      .from(communes)
      .where(and(eq(communes.state, 'open'), gt(communes.openedAt, now.subtract({ hours: 2 })))),
  )
  const countOnce = async (id: CommuneId) => {
    if (!(await isCounted(id))) await countCommune(id, now)
  }
  await inTurn('count-new-communes', fresh, countOnce, signal)
}
