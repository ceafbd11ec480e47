import { calendarOf } from '@/communes/calendar-of'
import type { CommuneRecord } from '@/communes/record'
import type { CommuneDb } from '@/database/door'
import { occurrencesBefore } from '@/domain/booking/late-acts'
import type { Action, Session } from '@/domain/booking/session'
import { lateTriggers } from '@/domain/booking/timeliness'
import type { LateFacts } from '@/domain/late/late-facts'
import { bookingsUnder } from './booked-under'
import { type EnrolmentOfChild, enrolmentsOfMine, householdsOfChildren } from './enrolment'
import { lateActsOf } from './late-acts'
import { type SessionRow, sessionsOfEnrolment } from './session-rows'
import { sessionOf } from './session-rules'

/** A box that is booked; `mine`: by a household of the viewer's. */
export type BookedBox = { mine: boolean }

/** How often the household was late before, for a box; undefined where nothing counts it. */
export type TimesBefore = (session: Session, action: Action) => LateFacts['before']

const isCounted = ({ rules }: Session, action: Action) => rules[action].ladder.some(({ counter }) => counter)

/**
 * The sessions an enrolment may book, each with what judges it: the record in force, and for what is booked the one it
 * was booked under.
 */
export async function judgedSessions(
  db: CommuneDb,
  enrolment: EnrolmentOfChild,
  by: { accountId: string; record: CommuneRecord },
): Promise<{ sessions: Session[]; booked: Map<string, BookedBox>; before: TimesBefore }> {
  const { childId } = enrolment
  const offered = await sessionsOfEnrolment(db, enrolment)
  const live = new Map(
    (await bookingsUnder(db, by.accountId, [childId])).map((booking) => [booking.session.id, booking]),
  )
  const rows = [...offered, ...withdrawnOf(enrolment, offered, live)]
  const households = await householdsOfChildren(db, by.accountId, [childId])
  const isResident = households.get(childId)?.isResident ?? true
  const sessions = rows.map((row) => {
    const bookedUnder = live.get(row.id)?.bookedUnder
    return sessionOf(row, { record: by.record, isResident, ...(bookedUnder && { bookedUnder }) })
  })
  return {
    sessions,
    booked: new Map([...live].map(([id, { mine }]) => [id, { mine }])),
    before: sessions.some((s) => isCounted(s, 'book') || isCounted(s, 'cancel'))
      ? await timesBefore(db, enrolment, by)
      : () => undefined,
  }
}

/** What is booked and no longer takes place: it can still be given back. */
function withdrawnOf(
  { activity, centre }: EnrolmentOfChild,
  offered: SessionRow[],
  live: Map<string, { session: SessionRow }>,
): SessionRow[] {
  const ids = new Set(offered.map(({ id }) => id))
  return [...live.values()].flatMap(({ session }) =>
    session.activity === activity && session.centre === centre && !ids.has(session.id) ? [session] : [],
  )
}

async function timesBefore(
  db: CommuneDb,
  { childId, activity }: EnrolmentOfChild,
  { accountId, record }: { accountId: string; record: CommuneRecord },
): Promise<TimesBefore> {
  const childIds = [...new Set((await enrolmentsOfMine(db)).map((enrolment) => enrolment.childId))]
  const households = await householdsOfChildren(db, accountId, childIds)
  const acts = await lateActsOf(db, { activity, childIds, households })
  const calendar = calendarOf(record)
  return (session, action) =>
    isCounted(session, action)
      ? occurrencesBefore(acts, { childId, on: session.on, trigger: lateTriggers[action] }, calendar)
      : undefined
}
