import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import type { BookableActivity } from '@/communes/activity'
import { isBookable } from '@/communes/activity'
import { calendarOf } from '@/communes/calendar-of'
import type { CommuneRecord } from '@/communes/record'
import type { CommuneDb } from '@/database/door'
import { bookings, sessionPlaces, sessions } from '@/database/schema/bookings'
import type { Action, Session } from '@/domain/booking/session'
import type { Deadline } from '@/domain/deadlines/deadline'
import { deadlineFor } from '@/domain/deadlines/deadline-for'

/** The most sessions that one request may change: a year of Wednesdays for four children, with room. */
export const mostLines = 1_000

export type SessionRow = typeof sessions.$inferSelect & { placesLeft: number }

export const activityOf = (record: CommuneRecord, key: string): BookableActivity | undefined =>
  record.activities.filter(isBookable).find((a) => a.key === key)

/** The last moment of an action on a session, by the activity's rule for it; without a rule it is never open. */
export function deadlineOf(
  action: Action,
  session: Pick<SessionRow, 'on' | 'startsAtTime'>,
  activity: BookableActivity,
  record: CommuneRecord,
): Deadline {
  const stated = activity.booking.deadlines.find((d) => d.actions.includes(action))
  if (!stated) return { kind: 'none', open: false, reason: { code: 'never', facts: {} } }
  return deadlineFor(stated.rule, session, calendarOf(record))
}

/** A row with the rules of its record. An activity that left the record is withdrawn and closed. */
export function sessionOf(row: SessionRow, record: CommuneRecord): Session {
  const activity = activityOf(record, row.activity)
  const deadline = (action: Action): Deadline =>
    activity
      ? deadlineOf(action, row, activity, record)
      : { kind: 'none', open: false, reason: { code: 'never', facts: {} } }
  return {
    id: row.id,
    activity: row.activity,
    centre: row.centre,
    unit: row.unit,
    on: row.on,
    startsAtTime: row.startsAtTime,
    endsAtTime: row.endsAtTime,
    withdrawn: row.withdrawnAt !== null || !activity,
    placesLeft: row.placesLeft,
    deadlines: { book: deadline('book'), cancel: deadline('cancel') },
  }
}

const rowsWithPlaces = (db: CommuneDb) =>
  db
    .select({ session: sessions, places: sessionPlaces.places, booked: sessionPlaces.booked })
    .from(sessions)
    .innerJoin(
      sessionPlaces,
      and(
        eq(sessionPlaces.communeId, sessions.communeId),
        eq(sessionPlaces.sessionId, sessions.id),
        eq(sessionPlaces.channel, 'online'),
      ),
    )

const withPlacesLeft = (row: Awaited<ReturnType<typeof rowsWithPlaces>>[number]): SessionRow => ({
  ...row.session,
  placesLeft: row.places - row.booked,
})

/** Sessions by id, with the places left as they are now. */
export async function sessionsByIds(db: CommuneDb, ids: string[]): Promise<SessionRow[]> {
  if (ids.length === 0) return []
  const rows = await rowsWithPlaces(db).where(
    and(
      eq(sessions.communeId, db.communeId),
      eq(sessionPlaces.communeId, db.communeId),
      inArray(sessions.id, ids),
    ),
  )
  return rows.map(withPlacesLeft)
}

/** Every session that takes place of an activity's year, at the given centres, in order. */
export async function sessionsOfYear(
  db: CommuneDb,
  of: { activity: string; schoolYear: string; centres: string[] },
): Promise<SessionRow[]> {
  const rows = await rowsWithPlaces(db)
    .where(
      and(
        eq(sessions.communeId, db.communeId),
        eq(sessionPlaces.communeId, db.communeId),
        eq(sessions.activity, of.activity),
        eq(sessions.schoolYear, of.schoolYear),
        inArray(sessions.centre, of.centres),
        isNull(sessions.withdrawnAt),
      ),
    )
    .orderBy(asc(sessions.on), asc(sessions.startsAtTime), asc(sessions.centre))
    .limit(20_000)
  return rows.map(withPlacesLeft)
}

/** What children have booked, with its sessions: of some days, or all. */
export async function liveBookings(db: CommuneDb, childIds: string[], days?: string[]) {
  if (childIds.length === 0 || days?.length === 0) return []
  const rows = await db
    .select({ childId: bookings.childId, session: sessions })
    .from(bookings)
    .innerJoin(sessions, and(eq(sessions.communeId, bookings.communeId), eq(sessions.id, bookings.sessionId)))
    .where(
      and(
        eq(bookings.communeId, db.communeId),
        eq(sessions.communeId, db.communeId),
        inArray(bookings.childId, childIds),
        isNull(bookings.cancelledAt),
        days ? inArray(sessions.on, days as never) : undefined,
      ),
    )
    .limit(20_000)
  return rows.map((row) => ({ childId: row.childId, session: { ...row.session, placesLeft: 0 } }))
}
