import { and, asc, eq, or } from 'drizzle-orm'
import type { Temporal } from 'temporal-polyfill'
import { isBookable } from '@/communes/activity'
import type { CommuneRecord } from '@/communes/record'
import { reglementOf } from '@/communes/rules-of'
import type { TownText } from '@/communes/text'
import type { CommuneDb } from '@/database/door'
import { recordOfVersion } from '@/database/record-of-version'
import { bookingRequests, bookings, sessions } from '@/database/schema/bookings'
import { children } from '@/database/schema/households'
import type { LateCharge } from '@/domain/late/late-charge'
import type { DueMail, NothingToTell } from './due-mails'
import { lastMomentToCancel } from './last-moment'

/** `cancelled-since`: booked by this request, and cancelled by a later one. */
type State = 'booked' | 'cancelled' | 'cancelled-since'

/** One day of a child in one centre. `until` is the last minute to change one's mind, on the commune's clock. */
export type DayLine = {
  on: Temporal.PlainDate
  centre: string
  units: TownText[]
  state: State
  until: Temporal.PlainDateTime | null
  /** What the règlement attaches to each late unit, and to which. */
  late: { unit: TownText; charge: LateCharge }[]
}
export type ChildLines = { child: string; days: DayLine[] }

export type BookingContent = {
  mail: 'booking'
  number: number
  submittedAt: Temporal.Instant
  activity: TownText
  booked: ChildLines[]
  cancelled: ChildLines[]
  /** What the town says of what is late; empty when all is in time. */
  lateSentences: TownText[]
}

type Row = {
  booking: typeof bookings.$inferSelect
  session: typeof sessions.$inferSelect
  firstName: string
  lastName: string
}

const mostLines = 2_000

const rowsOf = (db: CommuneDb, requestId: string): Promise<Row[]> =>
  db
    .select({
      booking: bookings,
      session: sessions,
      firstName: children.firstName,
      lastName: children.lastName,
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
    .orderBy(
      asc(children.firstName),
      asc(bookings.childId),
      asc(sessions.on),
      asc(sessions.centre),
      asc(sessions.startsAtTime),
    )
    .limit(mostLines)

/** Rows of one name together, in the order in which the names first come. */
function groups<T>(rows: T[], nameOf: (row: T) => string): T[][] {
  const found = new Map<string, T[]>()
  for (const row of rows) found.set(nameOf(row), [...(found.get(nameOf(row)) ?? []), row])
  return [...found.values()]
}

function dayLine(rows: Row[], record: CommuneRecord, state: State): DayLine {
  const { on, centre, activity } = (rows[0] as Row).session
  const units = record.activities.filter(isBookable).find((a) => a.key === activity)?.booking.units ?? []
  const ofDay = rows.map((row) => row.session)
  const labelOf = (unit: string) => units.find((u) => u.key === unit)?.label ?? unit
  const late = rows.flatMap(({ booking, session }) => {
    const charge = state === 'cancelled' ? booking.cancelledLate : booking.late
    return charge ? [{ unit: labelOf(session.unit), charge }] : []
  })
  return {
    on,
    centre: record.centres.find((c) => c.key === centre)?.name ?? centre,
    units: ofDay.map(({ unit }) => labelOf(unit)),
    state,
    until: state === 'booked' && late.length === 0 ? lastMomentToCancel(ofDay, record) : null,
    late,
  }
}

const byChild = (rows: Row[], record: CommuneRecord, stateOf: (row: Row) => State): ChildLines[] =>
  groups(rows, (row) => row.booking.childId).map((ofChild) => ({
    child: `${ofChild[0]?.firstName} ${ofChild[0]?.lastName}`,
    days: groups(ofChild, (row) => `${row.session.on} ${row.session.centre} ${stateOf(row)}`).map((ofDay) =>
      dayLine(ofDay, record, stateOf(ofDay[0] as Row)),
    ),
  }))

/** What a request booked and cancelled, judged by the record that was in force when it was made. */
export async function bookingContent(
  db: CommuneDb,
  { about, accountId }: DueMail,
): Promise<BookingContent | NothingToTell> {
  const requestId = about.requestId ?? ''
  const [request] = await db
    .select()
    .from(bookingRequests)
    .where(
      and(
        eq(bookingRequests.communeId, db.communeId),
        eq(bookingRequests.id, requestId),
        eq(bookingRequests.accountId, accountId),
      ),
    )
    .limit(1)
  if (!request) return { abandoned: 'request-gone' }
  const rows = await rowsOf(db, requestId)
  if (rows.length === 0) return { abandoned: 'nothing-to-tell' }
  const record = await recordOfVersion(db, request.recordVersion)
  const { activity: key, number, submittedAt } = request
  const activity = record.activities.find((a) => a.key === key)
  const isLate = rows.some(({ booking }) =>
    booking.requestId === requestId ? booking.late : booking.cancelledLate,
  )
  return {
    mail: 'booking',
    number,
    submittedAt,
    activity: activity?.label ?? key,
    lateSentences: isLate && activity ? reglementOf(activity).late.map(({ sentence }) => sentence) : [],
    booked: byChild(
      rows.filter(({ booking }) => booking.requestId === requestId),
      record,
      ({ booking }) => (booking.cancelledAt ? 'cancelled-since' : 'booked'),
    ),
    cancelled: byChild(
      rows.filter(({ booking }) => booking.cancelRequestId === requestId),
      record,
      () => 'cancelled',
    ),
  }
}
