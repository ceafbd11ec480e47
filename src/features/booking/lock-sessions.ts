import { and, asc, eq, inArray } from 'drizzle-orm'
import type { CommuneDb } from '@/database/door'
import { sessionPlaces } from '@/database/schema/bookings'

/**
 * Holds the places of these sessions until the end of the transaction: once, late, before the decision, in one
 * statement and one order, so that two families never wait for each other in a ring. Throws 55P03 after three seconds.
 */
export async function lockSessions(db: CommuneDb, sessionIds: string[]) {
  if (sessionIds.length === 0) return
  await db
    .select({ id: sessionPlaces.sessionId })
    .from(sessionPlaces)
    .where(and(eq(sessionPlaces.communeId, db.communeId), inArray(sessionPlaces.sessionId, sessionIds)))
    .orderBy(asc(sessionPlaces.sessionId), asc(sessionPlaces.channel))
    .for('no key update')
}
