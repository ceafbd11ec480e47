import type { Temporal } from 'temporal-polyfill'
import type { BookableActivity } from '@/communes/activity'
import { calendarOf } from '@/communes/calendar-of'
import type { CommuneRecord } from '@/communes/record'
import type { CommuneDb } from '@/database/door'
import type { DecidedLine } from '@/domain/booking/decide-bookings'
import { timelinessOf } from '@/domain/booking/timeliness'
import { type BookedRequest, requestOfForm } from './book-sessions'
import { activityOfEnrolment } from './booked-under'
import { type AskedByDraft, askedByDraft, decideDraft } from './decide-draft'
import { readDraft } from './draft'
import { type EnrolmentOfChild, enrolmentById, siblingEnrolments } from './enrolment'
import { latestRequest } from './latest-request'
import { seenLines } from './seen-lines'
import { type SessionRow, sessionsOfYear } from './session-rows'
import { sessionOf } from './session-rules'

export type RecapLine = DecidedLine & {
  firstName: string
  /** When the place is gone: where and when some are left. */
  free: { sameDay: SessionRow[]; sameCentre: SessionRow[] }
}

export type Recap = {
  enrolment: EnrolmentOfChild
  activity: BookableActivity
  lines: RecapLine[]
  possible: boolean
  /** Goes back with the form: « Valider » does what was shown, or nothing. */
  seen: string
  /** The request that a form answered « busy » has made after all. */
  already: BookedRequest | undefined
  /** A form was answered « busy », and has made nothing. */
  busy: boolean
  /** With nothing to validate: what this account has just validated for the activity, met again by going back. */
  latest: BookedRequest | undefined
  /** What was asked for a brother or sister whose centre has no such session. */
  notOffered: AskedByDraft['notOffered']
}

const mostAlternatives = 3

/**
 * Where a place is left when one is gone: the same moment at the other centres, and the next dates at this one.
 * Tells the places as they are now; it holds none.
 */
function freeInstead(
  gone: DecidedLine['session'],
  rows: SessionRow[],
  record: CommuneRecord,
  now: Temporal.Instant,
): RecapLine['free'] {
  const left = rows.filter((row) => row.unit === gone.unit && row.placesLeft > 0)
  const at = { now, calendar: calendarOf(record) }
  const isBookable = (row: SessionRow) =>
    ['in-time', 'in-grace'].includes(
      timelinessOf('book', sessionOf(row, { record, isResident: gone.isResident }), at).code,
    )
  return {
    sameDay: left
      .filter((row) => row.centre !== gone.centre && row.on.equals(gone.on) && isBookable(row))
      .slice(0, mostAlternatives),
    sameCentre: left
      .filter((row) => row.centre === gone.centre && row.on.toString() > gone.on.toString())
      .filter(isBookable)
      .slice(0, mostAlternatives),
  }
}

/** What validating the draft would do now, line by line. `null`: not an enrolment of the viewer's. */
export async function recapOf(
  db: CommuneDb,
  enrolmentId: string,
  by: { accountId: string; record: CommuneRecord; now: Temporal.Instant },
  busyForm?: string,
): Promise<Recap | null> {
  const enrolment = await enrolmentById(db, enrolmentId)
  const offered = enrolment && (await activityOfEnrolment(db, by.accountId, enrolment, by.record))
  if (!enrolment || !offered) return null
  const { activity } = offered
  const draft = await readDraft(db, by.accountId, enrolmentId)
  const { boxes, notOffered } = await askedByDraft(db, enrolment, draft)
  const decided = await decideDraft(db, boxes, by)
  const names = new Map(
    [enrolment, ...(await siblingEnrolments(db, enrolment))].map((e) => [e.childId, e.firstName]),
  )
  const anyFull = decided.some((l) => l.refusal?.code === 'session-full')
  const year = anyFull
    ? await sessionsOfYear(db, { ...enrolment, centres: activity.booking.centres.map((c) => c.centre) })
    : []
  const lines = decided.map((line) => ({
    ...line,
    firstName: names.get(line.childId) ?? '',
    free:
      line.refusal?.code === 'session-full'
        ? freeInstead(line.session, year, by.record, by.now)
        : { sameDay: [], sameCentre: [] },
  }))
  const already = busyForm ? await requestOfForm(db, by.accountId, busyForm) : undefined
  const latest =
    lines.length === 0 && !already
      ? await latestRequest(db, { accountId: by.accountId, activity: activity.key, now: by.now })
      : undefined
  return {
    enrolment,
    activity,
    lines,
    possible: lines.length > 0 && lines.every((l) => !l.refusal),
    seen: seenLines(decided),
    already,
    busy: busyForm !== undefined && !already,
    latest,
    notOffered,
  }
}
