import { and, asc, between, eq, inArray, isNull } from 'drizzle-orm'
import type { Temporal } from 'temporal-polyfill'
import type { CommuneRecord } from '@/communes/record'
import type { CommuneDb } from '@/database/door'
import { bookings, sessions } from '@/database/schema/bookings'
import { type BookedUnit, bookedDays } from '@/domain/calendar/booked-days'
import type { ChildOfFamily } from './children-of-family'
import { type NamedDay, namedDay } from './named-day'

/** Both ends included. */
export type Span = { fromOn: Temporal.PlainDate; toOn: Temporal.PlainDate }
export type Told = { record: CommuneRecord; now: Temporal.Instant }

const mostUnits = 10_000

const rowsBetween = (db: CommuneDb, childIds: string[], { fromOn, toOn }: Span, most: number) =>
  db
    .select({
      childId: bookings.childId,
      on: sessions.on,
      activity: sessions.activity,
      centre: sessions.centre,
      unit: sessions.unit,
      startsAtTime: sessions.startsAtTime,
      endsAtTime: sessions.endsAtTime,
      withdrawnAt: sessions.withdrawnAt,
    })
    .from(bookings)
    .innerJoin(sessions, and(eq(sessions.communeId, bookings.communeId), eq(sessions.id, bookings.sessionId)))
    .where(
      and(
        eq(bookings.communeId, db.communeId),
        eq(sessions.communeId, db.communeId),
        inArray(bookings.childId, childIds),
        isNull(bookings.cancelledAt),
        between(sessions.on, fromOn, toOn),
      ),
    )
    .orderBy(asc(sessions.on), asc(sessions.startsAtTime))
    .limit(most)

type Row = Awaited<ReturnType<typeof rowsBetween>>[number]

/** A new record withdraws the sessions it no longer names: those that took place before it did take place. */
function unitOf({ withdrawnAt, ...row }: Row, timeZone: string): BookedUnit {
  const startsAt = row.on.toZonedDateTime({ timeZone, plainTime: row.startsAtTime }).epochMilliseconds
  return { ...row, isWithdrawn: withdrawnAt !== null && withdrawnAt.epochMilliseconds < startsAt }
}

/** What these children have booked and not cancelled, in the order of days and hours; `most` sessions, the first. */
export async function bookedDaysBetween(
  db: CommuneDb,
  children: readonly ChildOfFamily[],
  span: Span,
  { record, now }: Told,
  most = mostUnits,
): Promise<NamedDay[]> {
  if (children.length === 0) return []
  const names = new Map(children.map(({ id, firstName }) => [id, firstName]))
  const rows = await rowsBetween(db, [...names.keys()], span, most)
  // Under the same day and hour, brothers and sisters keep one order.
  const rank = new Map([...names.keys()].map((id, i) => [id, i]))
  rows.sort((a, b) => (rank.get(a.childId) ?? 0) - (rank.get(b.childId) ?? 0))
  const wallClock = now.toZonedDateTimeISO(record.timeZone).toPlainDateTime()
  return bookedDays(rows.map((row) => unitOf(row, record.timeZone))).map((day) =>
    namedDay(day, names.get(day.childId) ?? '', record, wallClock),
  )
}
