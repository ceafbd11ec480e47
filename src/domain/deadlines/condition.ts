import type { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import type { CommuneCalendar } from '@/domain/calendar/commune-calendar'
import { weekdays } from '@/domain/calendar/date-fields'
import { isPublicHoliday, isSchoolDay } from '@/domain/calendar/days'
import { holidayAt, schoolYearOf } from '@/domain/calendar/school-holidays'
import { weekdayInWeekOf } from '@/domain/calendar/week'
import type { ServiceMoment } from '@/domain/deadlines/service-moment'

/**
 * When another rule takes over, said of the day of the service. All that is stated must hold.
 * `publicHolidayOn`: the same week has a public holiday on one of these weekdays.
 */
export const condition = z
  .strictObject({
    weekdays: weekdays.optional(),
    publicHolidayOn: weekdays.optional(),
    firstSchoolDayAfterBreak: z.literal(true).optional(),
    months: z.array(z.int().min(1).max(12)).min(1).optional(),
  })
  .refine(
    (stated) => Object.values(stated).some((part) => part !== undefined),
    'a condition states something',
  )

function isFirstSchoolDayAfterBreak(on: Temporal.PlainDate, calendar: CommuneCalendar): boolean {
  if (!isSchoolDay(on, calendar)) return false
  let before = on.subtract({ days: 1 })
  while (!isSchoolDay(before, calendar)) {
    const isBreak = holidayAt(before, calendar) !== null || schoolYearOf(before, calendar) === null
    if (isBreak) return true
    before = before.subtract({ days: 1 })
  }
  return false
}

export function holds(
  when: z.infer<typeof condition>,
  service: ServiceMoment,
  calendar: CommuneCalendar,
): boolean {
  const { on } = service
  return (
    (when.weekdays?.includes(on.dayOfWeek) ?? true) &&
    (when.months?.includes(on.month) ?? true) &&
    (when.publicHolidayOn?.some((weekday) => isPublicHoliday(weekdayInWeekOf(on, weekday), calendar)) ??
      true) &&
    (!when.firstSchoolDayAfterBreak || isFirstSchoolDayAfterBreak(on, calendar))
  )
}
