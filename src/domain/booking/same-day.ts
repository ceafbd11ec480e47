import type { BookingRefusal, LineFacts } from './refusals'
import { overlap, type Session } from './session'

export type ChildAtSession = { childId: string; session: Session }

/** What a refusal says of a line: whose, and which session. */
export const factsOf = ({ childId, session }: ChildAtSession): LineFacts => ({
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

/** What the other bookings of a child's day allow: `kept` before the request and not given back, `asked` by it. */
export function sameDayRules(kept: readonly ChildAtSession[], asked: readonly ChildAtSession[]) {
  const afterwards = new Map<string, ChildAtSession[]>()
  for (const w of [...kept, ...asked])
    afterwards.set(childAndDay(w), [...(afterwards.get(childAndDay(w)) ?? []), w])
  const sameDay = (w: ChildAtSession) => afterwards.get(childAndDay(w)) ?? []

  /** A unit that is not booked alone has, the same day, one of those it needs. */
  function lonely(wish: ChildAtSession): BookingRefusal | undefined {
    const oneOf = wish.session.needsOneOf
    if (!oneOf) return undefined
    const beside = sameDay(wish).some((b) => sameChildDayAndPlace(b, wish) && oneOf.includes(b.session.unit))
    return beside ? undefined : { code: 'needs-another-unit', facts: { ...factsOf(wish), oneOf: [...oneOf] } }
  }

  /** A child is in one place at a time. */
  function elsewhere(wish: ChildAtSession): BookingRefusal | undefined {
    const other = sameDay(wish).find(
      (b) => b.session.id !== wish.session.id && overlap(b.session, wish.session),
    )
    return other && { code: 'already-elsewhere', facts: { ...factsOf(wish), centre: other.session.centre } }
  }

  /** What is given back leaves no unit alone that cannot be. */
  function leavesAlone(wish: ChildAtSession): BookingRefusal | undefined {
    const left = kept.find(
      (b) => b.session.needsOneOf?.includes(wish.session.unit) && sameChildDayAndPlace(b, wish) && lonely(b),
    )
    return left && { code: 'leaves-unit-alone', facts: { ...factsOf(wish), left: left.session.unit } }
  }

  return { lonely, elsewhere, leavesAlone }
}
