import { Temporal } from 'temporal-polyfill'
import type { BookableActivity, Unit } from '@/communes/activity'
import { type ActivityPeriod, periodsOf } from '@/communes/days-of-activity'
import type { Centre, CommuneRecord } from '@/communes/record'
import { reglementOf } from '@/communes/rules-of'
import { ruleFor } from '@/communes/scope'
import type { TownText } from '@/communes/text'
import type { CommuneDb } from '@/database/door'
import { mayChange } from '@/domain/booking/gesture'
import type { Session } from '@/domain/booking/session'
import type { Deadline } from '@/domain/deadlines/deadline'
import { isOpen } from '@/domain/deadlines/deadline'
import { leftOutKey } from './decide-draft'
import { type Draft, readDraft } from './draft'
import { type EnrolmentOfChild, enrolmentById, siblingEnrolments } from './enrolment'
import { liveBookings, sessionsOfEnrolment } from './session-rows'
import { activityOf, deadlineOf, sessionOf } from './session-rules'

export type Box = {
  sessionId: string
  unit: Unit
  ticked: boolean
  booked: boolean
  /** The family may still change it. */
  open: boolean
  full: boolean
  placesLeft: number
}

export type DayRow = {
  on: Temporal.PlainDate
  boxes: (Box | null)[]
  deadline: Deadline
  /** The deadline to cancel, when it is not the one to book. */
  cancelDeadline: Deadline | null
  mayBook: boolean
  mayCancel: boolean
}

export type Planning = {
  enrolment: EnrolmentOfChild
  activity: BookableActivity
  centre: Centre | undefined
  departureCentre: Centre | undefined
  periods: ActivityPeriod[]
  period: ActivityPeriod
  units: Unit[]
  days: DayRow[]
  /** « le centre arrête sa liste 8 jours avant », in the town's words. */
  deadlineSentence: TownText | undefined
  siblings: (EnrolmentOfChild & { ticked: boolean })[]
  draft: Draft
}

function dayRow(
  on: Temporal.PlainDate,
  sessions: Session[],
  units: Unit[],
  state: { changes: Draft['changes']; booked: ReadonlyMap<string, boolean>; now: Temporal.Instant },
): DayRow | null {
  const boxes = units.map((unit) => {
    const session = sessions.find((s) => s.unit === unit.key && s.on.equals(on))
    if (!session) return null
    const booked = state.booked.has(session.id)
    return {
      sessionId: session.id,
      unit,
      booked,
      ticked: state.changes[session.id] ?? booked,
      open: mayChange(session, booked, state.now) && state.booked.get(session.id) !== false,
      full: session.placesLeft === 0,
      placesLeft: session.placesLeft,
    }
  })
  const first = sessions.find((s) => s.on.equals(on))
  if (!first) return null
  const { book, cancel } = first.deadlines
  const sameMoment =
    book.kind === 'moment' && cancel.kind === 'moment'
      ? book.closesAt.equals(cancel.closesAt)
      : book.kind === cancel.kind
  return {
    on,
    boxes,
    deadline: book,
    cancelDeadline: sameMoment ? null : cancel,
    mayBook: isOpen(book, state.now),
    mayCancel: isOpen(cancel, state.now),
  }
}

/** The period asked for, else the first with a day that can still be booked, else the last. */
function periodToShow(
  periods: ActivityPeriod[],
  activity: BookableActivity,
  { record, now, period }: { record: CommuneRecord; now: Temporal.Instant; period?: string },
) {
  const startsAtTime = Temporal.PlainTime.from(activity.booking.units[0]?.startsAtTime ?? '00:00')
  const isOpenOn = (on: Temporal.PlainDate) =>
    isOpen(deadlineOf('book', { on, startsAtTime }, activity, record), now)
  return periods.find((p) => p.key === period) ?? periods.find((p) => p.days.some(isOpenOn)) ?? periods.at(-1)
}

/** The registration table of one enrolment for one period. `null`: not an enrolment of the viewer's. */
export async function planningOf(
  db: CommuneDb,
  enrolmentId: string,
  by: { accountId: string; record: CommuneRecord; now: Temporal.Instant; period?: string },
): Promise<Planning | null> {
  const enrolment = await enrolmentById(db, enrolmentId)
  const activity = enrolment && activityOf(by.record, enrolment.activity)
  if (!enrolment || !activity) return null
  const periods = periodsOf(activity, by.record)
  const period = periodToShow(periods, activity, by)
  if (!period) return null
  const draft = await readDraft(db, by.accountId, enrolmentId)
  const changes = Object.fromEntries(
    Object.entries(draft.changes).filter(([id]) => !draft.leftOut.includes(leftOutKey(enrolmentId, id))),
  )
  const rows = await sessionsOfEnrolment(db, enrolment)
  const shown = rows.filter((row) => period.days.some((d) => d.equals(row.on)))
  const days = period.days.map((d) => d.toString())
  const live = await liveBookings(db, by.accountId, [enrolment.childId], days)
  const booked = new Map(live.map((b) => [b.session.id, b.mine]))
  const siblings = await siblingEnrolments(db, enrolment)
  const sessions = shown.map((row) => sessionOf(row, by.record))
  const centreOf = (key: string | null) => by.record.centres.find((c) => c.key === key)
  const { units } = activity.booking
  return {
    enrolment,
    activity,
    centre: centreOf(enrolment.centre),
    departureCentre: centreOf(enrolment.departureCentre),
    periods,
    period,
    units,
    days: period.days.flatMap((on) => dayRow(on, sessions, units, { changes, booked, now: by.now }) ?? []),
    deadlineSentence: ruleFor(reglementOf(activity).deadlines, { action: 'book' }, null)?.sentence,
    siblings: siblings.map((s) => ({ ...s, ticked: draft.also.includes(s.id) })),
    draft,
  }
}
