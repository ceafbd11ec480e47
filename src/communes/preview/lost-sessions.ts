import type { Temporal } from 'temporal-polyfill'
import { type PlannedSession, plannedSessions } from '../planned-sessions'
import type { CommuneRecord } from '../record'

const nameOf = ({ activity, centre, unit, on }: PlannedSession) => `${activity} ${centre} ${unit} ${on}`

/** The sessions from that day on that one record plans and another does not: what is booked there would not take place. */
export function lostSessions(
  before: CommuneRecord,
  after: CommuneRecord,
  fromOn: Temporal.PlainDate,
): PlannedSession[] {
  const kept = new Set(plannedSessions(after).map(nameOf))
  return plannedSessions(before).filter(
    (session) => session.on >= fromOn.toString() && !kept.has(nameOf(session)),
  )
}
