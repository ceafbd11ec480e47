import { randomUUID } from 'node:crypto'
import { and, eq, isNull } from 'drizzle-orm'
import { inCommune } from '@/database/door'
import { bookings, sessionPlaces } from '@/database/schema/bookings'
import { outbox } from '@/database/schema/outbox'
import type { Child, Family, Town } from './bookings'

const asWorker = <T>(t: Town, work: Parameters<typeof inCommune<T>>[2]) =>
  inCommune(t.communeId, { role: 'worker' }, work)
export const asAgent = <T>(t: Town, work: Parameters<typeof inCommune<T>>[2]) =>
  inCommune(t.communeId, { role: 'agent', accountId: randomUUID() }, work)
export const first = (family: Family) => family.children[0] as Child

/** The sessions a child has booked now, in the order of their ids. */
export const liveOf = (t: Town, childId: string) =>
  asWorker(t, (db) =>
    db
      .select({ sessionId: bookings.sessionId })
      .from(bookings)
      .where(
        and(
          eq(bookings.communeId, db.communeId),
          eq(bookings.childId, childId),
          isNull(bookings.cancelledAt),
        ),
      ),
  ).then((rows) => rows.map((r) => r.sessionId).sort())

/** The places counted as taken. */
export const bookedIn = (t: Town, sessionId: string) =>
  asAgent(t, (db) =>
    db
      .select({ booked: sessionPlaces.booked })
      .from(sessionPlaces)
      .where(and(eq(sessionPlaces.communeId, db.communeId), eq(sessionPlaces.sessionId, sessionId))),
  ).then((rows) => rows[0]?.booked)

export const mailsOf = (t: Town, accountId: string) =>
  asWorker(t, (db) =>
    db
      .select({ mail: outbox.mail, about: outbox.about })
      .from(outbox)
      .where(
        and(eq(outbox.communeId, db.communeId), eq(outbox.accountId, accountId), eq(outbox.mail, 'booking')),
      ),
  )
