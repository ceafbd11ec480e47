import type { MinimumLength } from '@/domain/absences/absence-rules'
import type { CommuneCalendar } from '@/domain/calendar/commune-calendar'
import { isSchoolDay } from '@/domain/calendar/days'
import type { ServiceMoment } from '@/domain/deadlines/service-moment'

/** How long the absence is, in days: those booked, those of class or all of them, from the first missed to the last. */
export function lengthOf(
  days: readonly ServiceMoment[],
  unit: MinimumLength['unit'],
  calendar: CommuneCalendar,
): number {
  const [first] = days
  const last = days.at(-1)
  if (!first || !last) return 0
  if (unit === 'served') return new Set(days.map(({ on }) => on.toString())).size
  const span = Array.from({ length: first.on.until(last.on).days + 1 }, (_, n) => first.on.add({ days: n }))
  return unit === 'calendar' ? span.length : span.filter((on) => isSchoolDay(on, calendar)).length
}
