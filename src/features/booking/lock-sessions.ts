import { and, asc, eq, inArray } from 'drizzle-orm'
import type { CommuneDb } from '@/database/door'
import { sessionPlaces } from '@/database/schema/bookings'
import { children } from '@/database/schema/households'

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

/**
 * Holds the rows of these children until the end of the transaction, before their sessions: two requests for one
 * child, in two activities or from two parents, are decided one after the other.
 */
export async function lockChildren(db: CommuneDb, childIds: string[]) {
  if (childIds.length === 0) return
  await db
    .select({ id: children.id })
    .from(children)
    .where(and(eq(children.communeId, db.communeId), inArray(children.id, childIds)))
    .orderBy(asc(children.id))
    .for('no key update')
}
