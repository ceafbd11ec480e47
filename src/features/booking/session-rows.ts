import { and, asc, eq, gte, inArray, isNotNull, isNull, lte, sql } from 'drizzle-orm'
import type { CommuneDb } from '@/database/door'
import { bookingRequests, bookings, sessionPlaces, sessions } from '@/database/schema/bookings'
import { accountHouseholds } from '@/database/schema/households'
import type { EnrolmentOfChild } from './enrolment'

/** The most sessions that one request may change: a year of Wednesdays for four children, with room. */
export const mostLines = 1_000

export type SessionRow = typeof sessions.$inferSelect & { placesLeft: number }

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

/** The sessions an enrolment may book: at its centre, in its school year, between its first and its last day. */
export async function sessionsOfEnrolment(db: CommuneDb, enrolment: EnrolmentOfChild): Promise<SessionRow[]> {
  const rows = await rowsWithPlaces(db)
    .where(
      and(
        eq(sessions.communeId, db.communeId),
        eq(sessionPlaces.communeId, db.communeId),
        eq(sessions.activity, enrolment.activity),
        eq(sessions.schoolYear, enrolment.schoolYear),
        eq(sessions.centre, enrolment.centre),
        gte(sessions.on, enrolment.startsOn),
        lte(sessions.on, enrolment.endsOn),
        isNull(sessions.withdrawnAt),
      ),
    )
    .orderBy(asc(sessions.on), asc(sessions.startsAtTime))
    .limit(5_000)
  return rows.map(withPlacesLeft)
}

export type LiveBooking = {
  childId: string
  session: SessionRow
  mine: boolean
  /** The version of the record its request was made under; null when that request is another household's. */
  recordVersion: number | null
}

/**
 * What children have booked, with its sessions: of some days, or all. `mine`: booked by a household of this account;
 * the other household of a child in shared custody sees the booking and cannot undo it.
 */
export async function liveBookings(
  db: CommuneDb,
  accountId: string,
  childIds: string[],
  days?: string[],
): Promise<LiveBooking[]> {
  if (childIds.length === 0 || days?.length === 0) return []
  const rows = await db
    .select({
      childId: bookings.childId,
      session: sessions,
      recordVersion: bookingRequests.recordVersion,
      mine: sql<boolean>`${isNotNull(accountHouseholds.householdId)}`,
    })
    .from(bookings)
    .innerJoin(sessions, and(eq(sessions.communeId, bookings.communeId), eq(sessions.id, bookings.sessionId)))
    .leftJoin(
      bookingRequests,
      and(eq(bookingRequests.communeId, bookings.communeId), eq(bookingRequests.id, bookings.requestId)),
    )
    .leftJoin(
      accountHouseholds,
      and(
        eq(accountHouseholds.communeId, bookings.communeId),
        eq(accountHouseholds.householdId, bookings.householdId),
        eq(accountHouseholds.accountId, accountId),
      ),
    )
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
  return rows.map(({ childId, session, mine, recordVersion }) => ({
    childId,
    mine,
    recordVersion,
    session: { ...(session as typeof sessions.$inferSelect), placesLeft: 0 },
  }))
}
