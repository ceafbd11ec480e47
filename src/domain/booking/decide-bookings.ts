import type { Temporal } from 'temporal-polyfill'
import { isOpen } from '@/domain/deadlines/deadline'
import type { BookingRefusal, LineFacts } from './refusals'
import { type Action, overlap, type Session } from './session'

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
}

export type Circumstances = {
  now: Temporal.Instant
  enrolments: Enrolment[]
  /** Sessions each child has booked on the days in question. */
  booked: { childId: string; session: Session; mine: boolean }[]
  /** Unit → the units of which one must be booked the same day (« pas de repas sans demi-journée »). */
  needsOneOf: Record<string, string[] | undefined>
}

type ChildAtSession = Pick<Wish, 'childId' | 'session'>

const factsOf = ({ childId, session }: ChildAtSession): LineFacts => ({
  childId,
  sessionId: session.id,
  on: session.on.toString(),
  unit: session.unit,
})

const sameChildDayAndPlace = (a: ChildAtSession, b: ChildAtSession) =>
  a.childId === b.childId &&
  a.session.centre === b.session.centre &&
  a.session.activity === b.session.activity &&
  a.session.on.equals(b.session.on)

const childAndDay = (w: ChildAtSession) => `${w.childId} ${w.session.on}`

const isEnrolled = ({ childId, session }: Wish, enrolments: Enrolment[]) =>
  enrolments.some(
    (e) =>
      e.childId === childId &&
      e.activity === session.activity &&
      e.centre === session.centre &&
      e.startsOn.toString() <= session.on.toString() &&
      session.on.toString() <= e.endsOn.toString(),
  )

function closed(wish: Wish, action: Action, now: Temporal.Instant): BookingRefusal | undefined {
  const deadline = wish.session.deadlines[action]
  if (isOpen(deadline, now)) return undefined
  if (deadline.kind === 'none') return { code: 'never-open', facts: { ...factsOf(wish), action } }
  const lastMoment = deadline.lastMoment.toString({ smallestUnit: 'minute' })
  return { code: 'deadline-passed', facts: { ...factsOf(wish), action, lastMoment } }
}

/**
 * What becomes of each box that changes, in the order given. A box already as wanted gives no line, so that the same
 * request twice asks for nothing. Places freed by a cancellation of the same request count for its bookings.
 */
export function decideBookings(wishes: Wish[], facts: Circumstances): DecidedLine[] {
  const bookedAlready = new Map(facts.booked.map((b) => [`${b.childId} ${b.session.id}`, b]))
  const bookingOf = (w: ChildAtSession) => bookedAlready.get(`${w.childId} ${w.session.id}`)
  const changing = wishes.filter((w) => w.wanted !== (bookingOf(w) !== undefined))
  const cancelled = changing.filter((w) => !w.wanted)
  const given = new Set(cancelled.map(bookingOf))
  const kept = facts.booked.filter((b) => !given.has(b))
  const afterwards = new Map<string, ChildAtSession[]>()
  for (const w of [...kept, ...changing.filter((c) => c.wanted)])
    afterwards.set(childAndDay(w), [...(afterwards.get(childAndDay(w)) ?? []), w])
  const sameDay = (w: ChildAtSession) => afterwards.get(childAndDay(w)) ?? []

  const lonely = (wish: ChildAtSession): BookingRefusal | undefined => {
    const oneOf = facts.needsOneOf[wish.session.unit]
    if (!oneOf) return undefined
    const beside = sameDay(wish).some((b) => sameChildDayAndPlace(b, wish) && oneOf.includes(b.session.unit))
    return beside ? undefined : { code: 'needs-another-unit', facts: { ...factsOf(wish), oneOf } }
  }

  const elsewhere = (wish: Wish): BookingRefusal | undefined => {
    const other = sameDay(wish).find(
      (b) => b.session.id !== wish.session.id && overlap(b.session, wish.session),
    )
    return other && { code: 'already-elsewhere', facts: { ...factsOf(wish), centre: other.session.centre } }
  }

  const taken = new Map<string, number>()
  for (const c of cancelled) taken.set(c.session.id, (taken.get(c.session.id) ?? 0) - 1)
  const full = (wish: Wish): BookingRefusal | undefined => {
    const before = taken.get(wish.session.id) ?? 0
    if (before >= wish.session.placesLeft)
      return { code: 'session-full', facts: { ...factsOf(wish), centre: wish.session.centre } }
    taken.set(wish.session.id, before + 1)
    return undefined
  }

  const bookedElsewhere = (wish: Wish): BookingRefusal | undefined =>
    bookingOf(wish)?.mine === false ? { code: 'booked-by-other-household', facts: factsOf(wish) } : undefined

  const leavesAlone = (wish: Wish): BookingRefusal | undefined => {
    const left = kept.find(
      (b) =>
        facts.needsOneOf[b.session.unit]?.includes(wish.session.unit) &&
        sameChildDayAndPlace(b, wish) &&
        lonely(b),
    )
    return left && { code: 'leaves-unit-alone', facts: { ...factsOf(wish), left: left.session.unit } }
  }

  return changing.map((wish) => {
    const action: Action = wish.wanted ? 'book' : 'cancel'
    const refusal = wish.wanted
      ? ((wish.session.withdrawn
          ? ({ code: 'session-withdrawn', facts: factsOf(wish) } as const)
          : !isEnrolled(wish, facts.enrolments)
            ? ({ code: 'not-enrolled', facts: factsOf(wish) } as const)
            : undefined) ??
        closed(wish, action, facts.now) ??
        lonely(wish) ??
        elsewhere(wish) ??
        full(wish))
      : (bookedElsewhere(wish) ?? closed(wish, action, facts.now) ?? leavesAlone(wish))
    return { childId: wish.childId, session: wish.session, action, ...(refusal && { refusal }) }
  })
}
