import type { CommuneCalendar } from '@/domain/calendar/commune-calendar'
import type { Fault } from '@/domain/capacity/limits/limit-kind'
import { firstOfEach, type Place, periodOfPlace } from '@/domain/capacity/limits/place'
import type { Period } from '@/domain/deadlines/service-moment'

/**
 * Judges each period in which something is asked, once, with one place of it. A place whose period is not known is
 * refused rather than left unjudged.
 */
export function judgePeriods<Code extends string>(
  touched: readonly Place[],
  calendar: CommuneCalendar,
  judge: (period: Period, place: Place) => Fault<Code> | null,
): Fault<Code | 'period-unknown'>[] {
  const keyOf = (place: Place) => periodOfPlace(place, calendar)?.startsOn.toString() ?? ''
  return firstOfEach(touched, keyOf).flatMap((place): Fault<Code | 'period-unknown'>[] => {
    const period = periodOfPlace(place, calendar)
    if (!period) return [{ code: 'period-unknown', facts: { on: place.on.toString() } }]
    const fault = judge(period, place)
    return fault ? [fault] : []
  })
}
