import { and, asc, eq, or } from 'drizzle-orm'
import type { BookableActivity } from '@/communes/activity'
import type { CommuneDb } from '@/database/door'
import { recordOfVersion } from '@/database/record-of-version'
import { bookingRequests, bookings, sessions } from '@/database/schema/bookings'
import { children } from '@/database/schema/households'
import type { AskedMoment } from './day-lines'
import { activityOf } from './session-rules'

/**
 * A request as its family reads it, in the words of the record it was made under: number, moment, and each line it booked
 * or cancelled.
 */
export async function requestOf(db: CommuneDb, requestId: string) {
  const [request] = await db
    .select()
    .from(bookingRequests)
    .where(and(eq(bookingRequests.communeId, db.communeId), eq(bookingRequests.id, requestId)))
    .limit(1)
  if (!request) return null
  const lines = await db
    .select({
      bookedBy: bookings.requestId,
      bookedLate: bookings.late,
      cancelledLate: bookings.cancelledLate,
      childId: bookings.childId,
      firstName: children.firstName,
      on: sessions.on,
      unit: sessions.unit,
      centre: sessions.centre,
    })
    .from(bookings)
    .innerJoin(sessions, and(eq(sessions.communeId, bookings.communeId), eq(sessions.id, bookings.sessionId)))
    .innerJoin(children, and(eq(children.communeId, bookings.communeId), eq(children.id, bookings.childId)))
    .where(
      and(
        eq(bookings.communeId, db.communeId),
        eq(sessions.communeId, db.communeId),
        eq(children.communeId, db.communeId),
        or(eq(bookings.requestId, requestId), eq(bookings.cancelRequestId, requestId)),
      ),
    )
    .orderBy(asc(sessions.on), asc(sessions.startsAtTime), asc(children.firstName))
    .limit(2_000)
  const record = await recordOfVersion(db, request.recordVersion)
  const activity: BookableActivity | undefined = activityOf(record, request.activity)
  return {
    number: request.number,
    accountId: request.accountId,
    submittedAt: request.submittedAt,
    activity,
    moments: lines.map(({ bookedBy, bookedLate, cancelledLate, ...line }): AskedMoment => {
      const action = bookedBy === requestId ? 'book' : 'cancel'
      const late = action === 'book' ? bookedLate : cancelledLate
      return { ...line, action, ...(late && { late }) }
    }),
  }
}
export type RequestOfFamily = NonNullable<Awaited<ReturnType<typeof requestOf>>>
