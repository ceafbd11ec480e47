import { and, desc, eq } from 'drizzle-orm'
import type { Temporal } from 'temporal-polyfill'
import type { CommuneRecord } from '@/communes/record'
import type { TownText } from '@/communes/text'
import type { CommuneDb } from '@/database/door'
import { bookingDrafts, bookingRequests } from '@/database/schema/bookings'
import { children, enrolments } from '@/database/schema/households'

export type RequestShown = {
  id: string
  number: number
  activity: TownText
  submittedAt: Temporal.ZonedDateTime
}
export type DraftShown = {
  enrolmentId: string
  childName: string
  activity: TownText
  savedAt: Temporal.ZonedDateTime
}

const mostDrafts = 20

const labelOf = (record: CommuneRecord, key: string) =>
  record.activities.find((activity) => activity.key === key)?.label ?? key

/** The last requests of the households of the family, the latest first. */
export async function lastRequests(
  db: CommuneDb,
  record: CommuneRecord,
  count: number,
): Promise<RequestShown[]> {
  const rows = await db
    .select({
      id: bookingRequests.id,
      number: bookingRequests.number,
      activity: bookingRequests.activity,
      submittedAt: bookingRequests.submittedAt,
    })
    .from(bookingRequests)
    .where(eq(bookingRequests.communeId, db.communeId))
    .orderBy(desc(bookingRequests.submittedAt), desc(bookingRequests.number))
    .limit(count)
  return rows.map(({ activity, submittedAt, ...row }) => ({
    ...row,
    activity: labelOf(record, activity),
    submittedAt: submittedAt.toZonedDateTimeISO(record.timeZone),
  }))
}

/** What the person ticked and has not validated, the latest first. */
export async function draftsToFinish(db: CommuneDb, record: CommuneRecord): Promise<DraftShown[]> {
  const { communeId } = db
  const rows = await db
    .select({ draft: bookingDrafts, activity: enrolments.activity, childName: children.firstName })
    .from(bookingDrafts)
    .innerJoin(
      enrolments,
      and(eq(enrolments.communeId, bookingDrafts.communeId), eq(enrolments.id, bookingDrafts.enrolmentId)),
    )
    .innerJoin(
      children,
      and(eq(children.communeId, bookingDrafts.communeId), eq(children.id, bookingDrafts.childId)),
    )
    .where(
      and(
        eq(bookingDrafts.communeId, communeId),
        eq(enrolments.communeId, communeId),
        eq(children.communeId, communeId),
      ),
    )
    .orderBy(desc(bookingDrafts.savedAt))
    .limit(mostDrafts)
  return rows
    .filter(({ draft }) => Object.keys(draft.changes).length > 0)
    .map(({ draft, activity, childName }) => ({
      enrolmentId: draft.enrolmentId,
      childName,
      activity: labelOf(record, activity),
      savedAt: draft.savedAt.toZonedDateTimeISO(record.timeZone),
    }))
}
