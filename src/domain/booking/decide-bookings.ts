import type { Temporal } from 'temporal-polyfill'
import type { LateCharge } from '@/domain/late/late-charge'
import type { LateOutcome } from '@/domain/late/late-outcome'
import { type LateAct, occurrencesBefore } from './late-acts'
import { lateCharges } from './late-charges'
import { limitRefusals } from './limit-refusals'
import type { BookingRefusal } from './refusals'
import { type ChildAtSession, factsOf, sameDayRules } from './same-day'
import type { Action, Session } from './session'
import { type At, lateTriggers, timelinessOf } from './timeliness'

/** A box that a family wants ticked or unticked, for a child. */
export type Wish = { childId: string; session: Session; wanted: boolean }

/** The centres a child is enrolled in, for an activity, between two days. */
export type Enrolment = {
  childId: string
  activity: string
  centre: string
  startsOn: Temporal.PlainDate
  endsOn: Temporal.PlainDate
}

export type DecidedLine = {
  childId: string
  session: Session
  action: Action
  /** Absent: it can be done. */
  refusal?: BookingRefusal
  /** Done after its deadline, and what the règlement attaches to it; absent when in time, or refused. */
  late?: LateCharge
}

export type Circumstances = At & {
  enrolments: Enrolment[]
  /** Sessions each child has booked: on the days in question, and wherever a limit counts. */
  booked: { childId: string; session: Session; mine: boolean }[]
  /** What the household did late before, for the ladders that count. */
  lateActs: LateAct[]
}

const isEnrolled = ({ childId, session }: Wish, enrolments: Enrolment[]) =>
  enrolments.some(
    (e) =>
      e.childId === childId &&
      e.activity === session.activity &&
      e.centre === session.centre &&
      e.startsOn.toString() <= session.on.toString() &&
      session.on.toString() <= e.endsOn.toString(),
  )

/** Places as the request takes and frees them: what it gives back counts for what it books. */
function placesOf(cancelled: Wish[]) {
  const taken = new Map<string, number>()
  for (const c of cancelled) taken.set(c.session.id, (taken.get(c.session.id) ?? 0) - 1)
  return (wish: Wish): BookingRefusal | undefined => {
    const before = taken.get(wish.session.id) ?? 0
    if (before >= wish.session.placesLeft)
      return { code: 'session-full', facts: { ...factsOf(wish), centre: wish.session.centre } }
    taken.set(wish.session.id, before + 1)
    return undefined
  }
}

/** Line by line, whether it comes at its time; a second late day in one request is a second time. */
function timesOf(facts: Circumstances) {
  const acts = [...facts.lateActs]
  return ({ childId, session }: ChildAtSession, action: Action) => {
    const act = { childId, on: session.on, trigger: lateTriggers[action] }
    const counts = session.rules[action].ladder.some(({ counter }) => counter)
    const found = timelinessOf(
      action,
      session,
      facts,
      counts ? occurrencesBefore(acts, act, facts.calendar) : undefined,
    )
    if (found.code === 'late') acts.push(act)
    return found
  }
}

/**
 * What becomes of each box that changes, in the order given. A box already as wanted gives no line, so that the same
 * request twice asks for nothing. Places freed by a cancellation of the same request count for its bookings.
 */
export function decideBookings(wishes: Wish[], facts: Circumstances): DecidedLine[] {
  const bookedAlready = new Map(facts.booked.map((b) => [`${b.childId} ${b.session.id}`, b]))
  const bookingOf = (w: ChildAtSession) => bookedAlready.get(`${w.childId} ${w.session.id}`)
  const lines = wishes
    .filter((w) => w.wanted !== (bookingOf(w) !== undefined))
    .map((wish) => ({ ...wish, action: (wish.wanted ? 'book' : 'cancel') as Action }))
  const cancelled = lines.filter((line) => !line.wanted)
  const given = new Set(cancelled.map(bookingOf))
  const kept = facts.booked.filter((b) => !given.has(b))
  const sameDay = sameDayRules(
    kept,
    lines.filter((line) => line.wanted),
  )
  const full = placesOf(cancelled)
  const limited = limitRefusals(lines, kept, facts.calendar)
  const timeOf = timesOf(facts)

  const notBookable = (line: Wish): BookingRefusal | undefined => {
    if (line.session.withdrawn) return { code: 'session-withdrawn', facts: factsOf(line) }
    return isEnrolled(line, facts.enrolments) ? undefined : { code: 'not-enrolled', facts: factsOf(line) }
  }
  const notCancellable = (line: Wish): BookingRefusal | undefined =>
    bookingOf(line)?.mine === false ? { code: 'booked-by-other-household', facts: factsOf(line) } : undefined

  const judged = lines.map((line) => {
    const before = line.wanted ? notBookable(line) : notCancellable(line)
    if (before) return { ...line, refusal: before }
    const time = timeOf(line, line.action)
    if (time.code === 'not-now') {
      const { code, facts: why } = time.refusal
      const refusal = { code, facts: { ...factsOf(line), action: line.action, ...why } } as BookingRefusal
      return { ...line, refusal }
    }
    const refusal = line.wanted
      ? (sameDay.lonely(line) ?? sameDay.elsewhere(line) ?? limited.get(line) ?? full(line))
      : (sameDay.leavesAlone(line) ?? limited.get(line))
    return { ...line, ...(refusal && { refusal }), ...(time.code === 'late' && { late: time.late }) }
  })
  return withCharges(judged)
}

type Judged = Wish & { action: Action; refusal?: BookingRefusal; late?: LateOutcome }

function withCharges(judged: Judged[]): DecidedLine[] {
  const charges = lateCharges(judged.filter((line) => !line.refusal))
  return judged.map((line) => {
    const late = charges.get(line)
    const { childId, session, action, refusal } = line
    return { childId, session, action, ...(refusal && { refusal }), ...(late && { late }) }
  })
}
