import type { CommuneCalendar } from '@/domain/calendar/commune-calendar'
import { termAt } from '@/domain/calendar/terms'
import { weekStart } from '@/domain/calendar/week'
import type { LimitCode } from '@/domain/capacity/limits/kinds'
import { type LimitFault, limitFaults } from '@/domain/capacity/limits/limit-faults'
import { type Place, periodOfPlace } from '@/domain/capacity/limits/place'
import type { BookingRefusal, RefusingLimit } from './refusals'
import type { Action, Session, StatedLimit } from './session'

type ChildAtSession = { childId: string; session: Session }
export type AskedLine = ChildAtSession & { action: Action }

/** What giving up a booking may break; of the others it is never the cause. */
const tooFew: readonly LimitCode[] = [
  'too-few-days-in-week',
  'too-few-in-period',
  'below-share',
  'week-not-whole',
]

type PlaceOf = (one: ChildAtSession) => Place

/** A session in term belongs to the weeks of class between two holidays; each day is looked up once. */
function placesIn(calendar: CommuneCalendar): PlaceOf {
  const terms = new Map<string, ReturnType<typeof termAt>>()
  return ({ childId, session }) => {
    const { on, unit: slot, activity, centre } = session
    const day = on.toString()
    const known = terms.get(day)
    const period = known === undefined ? termAt(on, calendar) : known
    terms.set(day, period)
    return { childId, on, slot, activity, centre, ...(period && { period }) }
  }
}

function concerns(
  { code, facts }: LimitFault,
  line: AskedLine,
  placeOf: PlaceOf,
  calendar: CommuneCalendar,
): boolean {
  const { on, unit } = line.session
  const isThere =
    line.childId === facts.childId &&
    (facts.on === undefined || facts.on === on.toString()) &&
    (facts.slot === undefined || facts.slot === unit) &&
    (facts.weekOf === undefined || facts.weekOf === weekStart(on).toString()) &&
    (facts.periodFromOn === undefined ||
      facts.periodFromOn === periodOfPlace(placeOf(line), calendar)?.startsOn.toString())
  return isThere && (line.action === 'book' || tooFew.includes(code))
}

/**
 * The lines of a request that would leave a child with more, or fewer, than its limits allow, judged on what it has
 * once the request is done. `kept`: what the children have booked and do not give back.
 */
export function limitRefusals<Line extends AskedLine>(
  lines: readonly Line[],
  kept: readonly ChildAtSession[],
  calendar: CommuneCalendar,
): Map<Line, BookingRefusal> {
  const refused = new Map<Line, BookingRefusal>()
  const placeOf = placesIn(calendar)
  const limitsOf = ({ session, action }: Line) => session.rules[action].limits
  for (const limit of new Set<StatedLimit>(lines.flatMap(limitsOf))) {
    const judged = lines.filter((line) => limitsOf(line).includes(limit))
    const beside = lines.filter((line) => line.action === 'book' && !judged.includes(line))
    const faults = limitFaults(
      [limit.rule],
      judged.map((line) => ({ ...placeOf(line), wanted: line.action === 'book' })),
      [...kept, ...beside].map(placeOf),
      calendar,
    )
    for (const fault of faults) {
      if (fault.code === 'not-regular') continue
      for (const line of judged.filter((one) => concerns(fault, one, placeOf, calendar)))
        if (!refused.has(line)) refused.set(line, refusalOf(line, fault.code, fault, limit))
    }
  }
  return refused
}

function refusalOf(
  { childId, session }: AskedLine,
  limit: RefusingLimit,
  { facts }: LimitFault,
  { article }: StatedLimit,
): BookingRefusal {
  const { id, on, unit } = session
  return {
    code: 'limit-exceeded',
    facts: { ...facts, childId, sessionId: id, on: on.toString(), unit, limit, article },
  }
}
