import { Temporal } from 'temporal-polyfill'
import type { CommuneCalendar } from '@/domain/calendar/commune-calendar'
import { isShut } from '@/domain/calendar/days'
import { holidayAt, schoolYearEndsBefore, schoolYearOf } from '@/domain/calendar/school-holidays'
import type { SchoolHoliday, SchoolYear } from '@/domain/calendar/school-year'

function daysBetween(from: Temporal.PlainDate, before: Temporal.PlainDate): Temporal.PlainDate[] {
  return Array.from({ length: Math.max(0, from.until(before).days) }, (_, n) => from.add({ days: n }))
}

/** All days of the school year with that ISO weekday (1 to 7), outside school holidays and shut days. */
export function weekdaysInTerm(
  year: SchoolYear,
  weekday: number,
  calendar: CommuneCalendar,
): Temporal.PlainDate[] {
  return daysBetween(
    Temporal.PlainDate.from(year.pupilsReturnOn),
    schoolYearEndsBefore(year, calendar),
  ).filter((on) => on.dayOfWeek === weekday && holidayAt(on, calendar) === null && !isShut(on, calendar))
}

/**
 * Monday to Friday of a school holiday, outside shut days.
 * A summer whose return is not published counts up to the end of its school year (see `schoolYearEndsBefore`).
 */
export function weekdaysInHoliday(holiday: SchoolHoliday, calendar: CommuneCalendar): Temporal.PlainDate[] {
  const from = Temporal.PlainDate.from(holiday.firstDayOffOn)
  const year = schoolYearOf(from, calendar)
  if (holiday.resumeOn === null && year === null) return []
  const before =
    holiday.resumeOn === null
      ? schoolYearEndsBefore(year as SchoolYear, calendar)
      : Temporal.PlainDate.from(holiday.resumeOn)
  return daysBetween(from, before).filter((on) => on.dayOfWeek <= 5 && !isShut(on, calendar))
}
