import { randomUUID } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import type { Temporal } from 'temporal-polyfill'
import { type CommuneDb, inCommune } from '@/database/door'
import { bookingRequests } from '@/database/schema/bookings'
import { bookSessions } from '@/features/booking/book-sessions'
import { discardDraft, writeDraft } from '@/features/booking/draft'
import { type EnrolmentOfChild, enrolmentsOfMine } from '@/features/booking/enrolment'
import { recapOf } from '@/features/booking/recap'
import { sessionsOfYear } from '@/features/booking/session-rows'
import type { Commune } from '@/request/commune'

type Moments = { now: Temporal.Instant; bookedAt: Temporal.Instant }

const daysBehind = 28
const daysAhead = 42

/** Every second day of the activity around today, all day long. */
async function boxesOf(db: CommuneDb, enrolment: EnrolmentOfChild, today: Temporal.PlainDate) {
  const first = today.subtract({ days: daysBehind }).toString()
  const last = today.add({ days: daysAhead }).toString()
  const rows = (await sessionsOfYear(db, { ...enrolment, centres: [enrolment.centre] })).filter(
    ({ on }) => on.toString() >= first && on.toString() <= last,
  )
  const days = [...new Set(rows.map(({ on }) => on.toString()))].filter((_, rank) => rank % 2 === 0)
  return Object.fromEntries(
    rows.filter(({ on }) => days.includes(on.toString())).map(({ id }) => [id, true] as const),
  )
}

const hasBooked = async (db: CommuneDb, accountId: string) =>
  (
    await db
      .select({ id: bookingRequests.id })
      .from(bookingRequests)
      .where(and(eq(bookingRequests.communeId, db.communeId), eq(bookingRequests.accountId, accountId)))
      .limit(1)
  ).length > 0

/**
 * Books days for each child of an account, in the first of their activities, as the parent did at `bookedAt`. Days that
 * the town's rules refuse are left; an account that has booked before is left as it is.
 */
export async function bookDays(
  { id, record, recordVersion }: Commune,
  accountId: string,
  { now, bookedAt }: Moments,
) {
  const today = now.toZonedDateTimeISO(record.timeZone).toPlainDate()
  await inCommune(id, { role: 'family', accountId }, async (db) => {
    if (await hasBooked(db, accountId)) return
    const enrolments = await enrolmentsOfMine(db)
    const firsts = new Map(enrolments.toReversed().map((enrolment) => [enrolment.childId, enrolment]))
    for (const enrolment of firsts.values()) {
      const changes = await boxesOf(db, enrolment, today)
      await writeDraft(db, accountId, enrolment, { changes, also: [], leftOut: [] }, bookedAt)
      const by = { accountId, record, recordVersion, now: bookedAt }
      const recap = await recapOf(db, enrolment.id, by)
      const form = { enrolmentId: enrolment.id, idempotencyKey: randomUUID(), seen: recap?.seen ?? '' }
      const outcome = await bookSessions(db, form, by)
      if (!outcome?.ok) await discardDraft(db, accountId, enrolment.id)
    }
  })
}
