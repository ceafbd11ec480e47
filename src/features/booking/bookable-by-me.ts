import { and, eq } from 'drizzle-orm'
import type { BookableActivity } from '@/communes/activity'
import type { CommuneRecord } from '@/communes/record'
import type { CommuneDb } from '@/database/door'
import { bookingDrafts } from '@/database/schema/bookings'
import { activityOfEnrolment } from './booked-under'
import { type EnrolmentOfChild, enrolmentsOfMine } from './enrolment'

export type Bookable = { enrolment: EnrolmentOfChild; activity: BookableActivity; hasDraft: boolean }

/** « Choisissez le nom de l'enfant et l'activité »: what the viewer's children are enrolled in and can book. */
export async function bookableByMe(
  db: CommuneDb,
  accountId: string,
  record: CommuneRecord,
): Promise<{ bookable: Bookable[] }> {
  const enrolments = await enrolmentsOfMine(db)
  const drafts = await db
    .select({ enrolmentId: bookingDrafts.enrolmentId })
    .from(bookingDrafts)
    .where(and(eq(bookingDrafts.communeId, db.communeId), eq(bookingDrafts.accountId, accountId)))
    .limit(200)
  const withDraft = new Set(drafts.map((d) => d.enrolmentId))
  const bookable: Bookable[] = []
  for (const enrolment of enrolments) {
    const offered = await activityOfEnrolment(db, accountId, enrolment, record)
    if (offered)
      bookable.push({ enrolment, activity: offered.activity, hasDraft: withDraft.has(enrolment.id) })
  }
  return { bookable }
}
