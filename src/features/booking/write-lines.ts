import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { Temporal } from 'temporal-polyfill'
import type { CommuneDb } from '@/database/door'
import { bookings, sessionPlaces } from '@/database/schema/bookings'
import { children } from '@/database/schema/households'
import type { DecidedLine } from '@/domain/booking/decide-bookings'
import type { HouseholdOfChild } from './enrolment'

/** Moves the places of the sessions that a request books or frees; the rows are already held. */
export async function movePlaces(db: CommuneDb, lines: DecidedLine[]) {
  const moved = new Map<string, number>()
  for (const l of lines)
    moved.set(l.session.id, (moved.get(l.session.id) ?? 0) + (l.action === 'book' ? 1 : -1))
  const deltas = JSON.stringify([...moved].map(([id, delta]) => ({ id, delta })))
  await db.execute(sql`
    update ${sessionPlaces} p set booked = p.booked + d.delta
    from jsonb_to_recordset(${deltas}::text::jsonb) as d(id uuid, delta int)
    where p.commune_id = ${db.communeId}::uuid and p.session_id = d.id and p.channel = 'online'`)
}

/** Notes that the bookings of these children changed: their calendar feeds are read anew. */
export async function markChildren(db: CommuneDb, childIds: string[], now: Temporal.Instant) {
  await db
    .update(children)
    .set({ bookingsChangedAt: now })
    .where(and(eq(children.communeId, db.communeId), inArray(children.id, childIds)))
}

/** Writes the bookings of a request, and cancels those it gives back. */
export async function writeLines(
  db: CommuneDb,
  requestId: string,
  lines: DecidedLine[],
  households: Map<string, HouseholdOfChild>,
  now: Temporal.Instant,
) {
  const toBook = lines.filter((l) => l.action === 'book')
  if (toBook.length > 0)
    await db.insert(bookings).values(
      toBook.map((l) => ({
        communeId: db.communeId,
        sessionId: l.session.id,
        childId: l.childId,
        householdId: households.get(l.childId)?.householdId as string,
        requestId,
        bookedAt: now,
        late: l.late ?? null,
      })),
    )
  const toCancel = JSON.stringify(
    lines
      .filter((l) => l.action === 'cancel')
      .map((l) => ({ child: l.childId, session: l.session.id, late: l.late ?? null })),
  )
  if (toCancel === '[]') return
  await db
    .update(bookings)
    .set({
      cancelledAt: now,
      cancelRequestId: requestId,
      cancelledLate: sql`(
        select nullif(c.late, 'null'::jsonb)
        from jsonb_to_recordset(${toCancel}::text::jsonb) as c(child uuid, session uuid, late jsonb)
        where c.child = ${bookings.childId} and c.session = ${bookings.sessionId})`,
    })
    .where(
      and(
        eq(bookings.communeId, db.communeId),
        isNull(bookings.cancelledAt),
        sql`(${bookings.childId}, ${bookings.sessionId}) in (
          select c.child, c.session from jsonb_to_recordset(${toCancel}::text::jsonb) as c(child uuid, session uuid))`,
      ),
    )
}
