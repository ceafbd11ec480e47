import type { CommuneCalendar } from '@/domain/calendar/commune-calendar'
import { type LimitsInput, limits } from '@/domain/capacity/limits/kinds'
import { type LimitFault, limitFaults } from '@/domain/capacity/limits/limit-faults'
import type { Place, WishedPlace } from '@/domain/capacity/limits/place'
import { aCalendar, day } from './calendar-of-a-commune'

type Differences = Partial<Omit<Place, 'on' | 'period'>>

/** `2026-11-04` to `2026-12-16`, both included. */
export const aPeriod = (from: string, to: string) => ({ startsOn: day(from), endsOn: day(to) })

export const aPlace = (on: string, differences: Differences = {}, period?: Place['period']): Place => ({
  childId: 'lou',
  on: day(on),
  slot: 'day',
  activity: 'centre',
  centre: 'prevert',
  ...differences,
  ...(period && { period }),
})

export const asks = (place: Place, differences: Partial<WishedPlace> = {}): WishedPlace => ({
  ...place,
  wanted: true,
  ...differences,
})

export function faults(
  rules: LimitsInput,
  wishes: WishedPlace[],
  booked: Place[] = [],
  calendar: CommuneCalendar = aCalendar(),
): LimitFault[] {
  return limitFaults(limits.parse(rules), wishes, booked, calendar)
}
