import type { Temporal } from 'temporal-polyfill'
import type { BookableActivity, Unit } from '@/communes/activity'
import { calendarOf } from '@/communes/calendar-of'
import { type ActivityPeriod, periodsOf } from '@/communes/days-of-activity'
import type { Centre, CommuneRecord } from '@/communes/record'
import { reglementOf } from '@/communes/rules-of'
import { ruleFor } from '@/communes/scope'
import { inFrench, type TownText } from '@/communes/text'
import type { CommuneDb } from '@/database/door'
import type { Session } from '@/domain/booking/session'
import { type At, type Timeliness, timelinessOf } from '@/domain/booking/timeliness'
import { activityOfEnrolment } from './booked-under'
import { type DayRow, dayRow } from './day-row'
import { leftOutKey } from './decide-draft'
import { type Draft, readDraft } from './draft'
import { type EnrolmentOfChild, enrolmentById, siblingEnrolments } from './enrolment'
import { judgedSessions } from './judged-sessions'

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
  /** What a row says beside its moment: that sentence, or the name of the rule when the sentence stands by itself. */
  deadlineName: TownText | undefined
  siblings: (EnrolmentOfChild & { ticked: boolean })[]
  draft: Draft
}

/** The period asked for, else the first with a day to book in time, then late, then later; else the last. */
function periodToShow(periods: ActivityPeriod[], sessions: Session[], at: At, asked: string | undefined) {
  const found = periods.find(({ key }) => key === asked)
  if (found) return found
  const times = new Map(sessions.toReversed().map((s) => [s.on.toString(), timelinessOf('book', s, at)]))
  const isDay = (is: (time: Timeliness) => boolean) => (on: Temporal.PlainDate) => {
    const time = times.get(on.toString())
    return time !== undefined && is(time)
  }
  const wanted = [
    isDay(({ code }) => code === 'in-time' || code === 'in-grace'),
    isDay(({ code }) => code === 'late'),
    isDay((time) => time.code === 'not-now' && time.refusal.code === 'not-open-yet'),
  ]
  for (const is of wanted) {
    const first = periods.find(({ days }) => days.some(is))
    if (first) return first
  }
  return periods.at(-1)
}

/** The registration table of one enrolment for one period. `null`: not an enrolment of the viewer's. */
export async function planningOf(
  db: CommuneDb,
  enrolmentId: string,
  by: { accountId: string; record: CommuneRecord; now: Temporal.Instant; period?: string },
): Promise<Planning | null> {
  const enrolment = await enrolmentById(db, enrolmentId)
  const offered = enrolment && (await activityOfEnrolment(db, by.accountId, enrolment, by.record))
  if (!enrolment || !offered) return null
  const { activity } = offered
  const periods = periodsOf(activity, offered.record)
  const { sessions, booked, before } = await judgedSessions(db, enrolment, by)
  const at = { now: by.now, calendar: calendarOf(by.record) }
  const period = periodToShow(periods, sessions, at, by.period)
  if (!period) return null
  const draft = await readDraft(db, by.accountId, enrolmentId)
  const changes = Object.fromEntries(
    Object.entries(draft.changes).filter(([id]) => !draft.leftOut.includes(leftOutKey(enrolmentId, id))),
  )
  const siblings = await siblingEnrolments(db, enrolment)
  const centreOf = (key: string | null) => by.record.centres.find((c) => c.key === key)
  const { units } = activity.booking
  const deadline = ruleFor(reglementOf(activity).deadlines, { action: 'book' }, null)
  const isWhole = deadline && inFrench(deadline.sentence).endsWith('.')
  const shown = { units, changes, booked, at, before }
  return {
    enrolment,
    activity,
    centre: centreOf(enrolment.centre),
    departureCentre: centreOf(enrolment.departureCentre),
    periods,
    period,
    units,
    days: period.days.flatMap((on) => dayRow(on, sessions, shown) ?? []),
    deadlineSentence: deadline?.sentence,
    deadlineName: isWhole ? deadline.label : deadline?.sentence,
    siblings: siblings.map((s) => ({ ...s, ticked: draft.also.includes(s.id) })),
    draft,
  }
}
