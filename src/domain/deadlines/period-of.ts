import { Temporal } from 'temporal-polyfill'
import type { CommuneCalendar } from '@/domain/calendar/commune-calendar'
import { isOpenDay } from '@/domain/calendar/days'
import { holidayAt } from '@/domain/calendar/school-holidays'
import { weekdayInWeekOf } from '@/domain/calendar/week'
import { LONGEST_GAP_DAYS } from '@/domain/deadlines/count-days'
import type { ServiceMoment } from '@/domain/deadlines/service-moment'

/** The session of the service, otherwise the school holiday its day falls in, otherwise null. */
export function periodOf(
  service: ServiceMoment,
  calendar: CommuneCalendar,
): { startsOn: Temporal.PlainDate; name?: string } | null {
  if (service.period) return service.period
  const holiday = holidayAt(service.on, calendar)
  return holiday && { startsOn: Temporal.PlainDate.from(holiday.firstDayOffOn), name: holiday.name }
}

/** The Saturday a period opens with: its first day, or the Saturday just before it. */
export function firstSaturdayOff(startsOn: Temporal.PlainDate): Temporal.PlainDate {
  return startsOn.subtract({ days: (startsOn.dayOfWeek + 1) % 7 })
}

/**
 * The first Monday from the period's first day, or the next open day when that Monday is closed; the Monday itself when
 * the town stays shut for longer than any summer.
 */
export function firstOpenMonday(startsOn: Temporal.PlainDate, calendar: CommuneCalendar): Temporal.PlainDate {
  const monday = startsOn.dayOfWeek === 1 ? startsOn : weekdayInWeekOf(startsOn.add({ weeks: 1 }), 1)
  let on = monday
  for (let gap = 0; !isOpenDay(on, calendar); gap++) {
    if (gap === LONGEST_GAP_DAYS) return monday
    on = on.add({ days: 1 })
  }
  return on
}
