import type { CommuneRecord } from '@/communes/record'
import type { CommuneDb } from '@/database/door'
import { recordOfVersion } from '@/database/record-of-version'
import type { EnrolmentOfChild } from './enrolment'
import { type LiveBooking, liveBookings } from './session-rows'
import { activityOf } from './session-rules'

/** A booking, and the record its request was made under: that one judges its cancellation. */
export type BookedUnder = LiveBooking & { bookedUnder?: CommuneRecord }

/** What children have booked (see `liveBookings`), each version of the record read once. */
export async function bookingsUnder(
  db: CommuneDb,
  accountId: string,
  childIds: string[],
  days?: string[],
): Promise<BookedUnder[]> {
  const live = await liveBookings(db, accountId, childIds, days)
  const records = new Map<number, CommuneRecord>()
  for (const { recordVersion } of live)
    if (recordVersion !== null && !records.has(recordVersion))
      records.set(recordVersion, await recordOfVersion(db, recordVersion))
  return live.map((booking) => {
    const bookedUnder = booking.recordVersion === null ? undefined : records.get(booking.recordVersion)
    return { ...booking, ...(bookedUnder && { bookedUnder }) }
  })
}

/**
 * The activity of an enrolment, in the record in force; when it has left that record, in the latest one under which
 * the child has a booking of it. Null: nothing can be booked nor cancelled.
 */
export async function activityOfEnrolment(
  db: CommuneDb,
  accountId: string,
  enrolment: EnrolmentOfChild,
  record: CommuneRecord,
) {
  const current = activityOf(record, enrolment.activity)
  if (current) return { activity: current, record }
  const own = (await bookingsUnder(db, accountId, [enrolment.childId]))
    .filter(({ session }) => session.activity === enrolment.activity)
    .sort((a, b) => (b.recordVersion ?? 0) - (a.recordVersion ?? 0))
  for (const { bookedUnder } of own) {
    const activity = bookedUnder && activityOf(bookedUnder, enrolment.activity)
    if (activity) return { activity, record: bookedUnder }
  }
  return null
}
