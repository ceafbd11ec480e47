import { and, eq, inArray, isNotNull, or } from 'drizzle-orm'
import type { CommuneRecord } from '@/communes/record'
import { reglementOf } from '@/communes/rules-of'
import type { CommuneDb } from '@/database/door'
import { bookings, sessions } from '@/database/schema/bookings'
import type { LateAct } from '@/domain/booking/late-acts'
import { type EnrolmentOfChild, enrolmentsOfMine, type HouseholdOfChild } from './enrolment'

/** The children of a request; and their brothers and sisters, where lateness is counted for the whole family. */
export async function childrenToHold(
  db: CommuneDb,
  boxes: { enrolment: EnrolmentOfChild }[],
  record: CommuneRecord,
): Promise<string[]> {
  const asked = boxes.map(({ enrolment }) => enrolment)
  const isByFamily = record.activities
    .filter(({ key }) => asked.some(({ activity }) => activity === key))
    .flatMap((activity) => reglementOf(activity).late)
    .some(({ rule }) => rule.some(({ counter }) => counter?.by === 'family'))
  const held = isByFamily ? [...asked, ...(await enrolmentsOfMine(db))] : asked
  return [...new Set(held.map(({ childId }) => childId))]
}

/** What these households did late before for their children, in one activity. Bookings cancelled since count. */
export async function lateActsOf(
  db: CommuneDb,
  of: { activity: string; childIds: string[]; households: Map<string, HouseholdOfChild> },
): Promise<LateAct[]> {
  const householdIds = [...new Set([...of.households.values()].map(({ householdId }) => householdId))]
  if (of.childIds.length === 0 || householdIds.length === 0) return []
  const rows = await db
    .select({
      childId: bookings.childId,
      on: sessions.on,
      late: bookings.late,
      cancelledLate: bookings.cancelledLate,
    })
    .from(bookings)
    .innerJoin(sessions, and(eq(sessions.communeId, bookings.communeId), eq(sessions.id, bookings.sessionId)))
    .where(
      and(
        eq(bookings.communeId, db.communeId),
        eq(sessions.communeId, db.communeId),
        eq(sessions.activity, of.activity),
        inArray(bookings.childId, of.childIds),
        inArray(bookings.householdId, householdIds),
        or(isNotNull(bookings.late), isNotNull(bookings.cancelledLate)),
      ),
    )
    .limit(20_000)
  return rows.flatMap(({ childId, on, late, cancelledLate }) =>
    [late, cancelledLate].flatMap((charge) =>
      charge && !charge.byOrder ? [{ childId, on, trigger: charge.trigger }] : [],
    ),
  )
}
