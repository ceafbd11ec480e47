import { and, asc, eq, gte, lt, or } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Temporal } from 'temporal-polyfill'
import { previousMonth } from '@/communes/preview/previous-month'
import type { LastMonth } from '@/communes/preview/real-booking'
import type { CommuneDb } from '@/database/door'
import { bookingRequests, bookings, sessions } from '@/database/schema/bookings'
import { households } from '@/database/schema/households'

/** The most bookings that one preview judges again. */
const MOST_BOOKINGS = 50_000

const cancelRequests = alias(bookingRequests, 'cancel_requests')

/**
 * What families booked or cancelled in the calendar month before `now`, on the commune's clock, in the order it was
 * booked: no name, neither of a child nor of a household. The first `most` when there is more.
 */
export async function lastMonthBookings(
  db: CommuneDb,
  { timeZone, now, most = MOST_BOOKINGS }: { timeZone: string; now: Temporal.Instant; most?: number },
): Promise<LastMonth> {
  const { startsAt, endsAt } = previousMonth(now, timeZone)
  const rows = await db
    .select({
      bookingId: bookings.id,
      requestNumber: bookingRequests.number,
      cancelRequestNumber: cancelRequests.number,
      householdId: bookings.householdId,
      activity: sessions.activity,
      unit: sessions.unit,
      on: sessions.on,
      startsAtTime: sessions.startsAtTime,
      bookedAt: bookings.bookedAt,
      cancelledAt: bookings.cancelledAt,
      quotientFamilialCents: households.quotientFamilialCents,
      resident: households.resident,
    })
    .from(bookings)
    .innerJoin(sessions, and(eq(sessions.communeId, bookings.communeId), eq(sessions.id, bookings.sessionId)))
    .innerJoin(
      households,
      and(eq(households.communeId, bookings.communeId), eq(households.id, bookings.householdId)),
    )
    .innerJoin(
      bookingRequests,
      and(eq(bookingRequests.communeId, bookings.communeId), eq(bookingRequests.id, bookings.requestId)),
    )
    .leftJoin(
      cancelRequests,
      and(eq(cancelRequests.communeId, db.communeId), eq(cancelRequests.id, bookings.cancelRequestId)),
    )
    .where(
      and(
        eq(bookings.communeId, db.communeId),
        eq(sessions.communeId, db.communeId),
        eq(households.communeId, db.communeId),
        eq(bookingRequests.communeId, db.communeId),
        or(
          and(gte(bookings.bookedAt, startsAt), lt(bookings.bookedAt, endsAt)),
          and(gte(bookings.cancelledAt, startsAt), lt(bookings.cancelledAt, endsAt)),
        ),
      ),
    )
    .orderBy(asc(bookings.bookedAt), asc(bookings.id))
    .limit(most + 1)
  return { bookings: rows.slice(0, most), isCut: rows.length > most }
}
