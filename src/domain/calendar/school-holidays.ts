import { Temporal } from 'temporal-polyfill'
import type { CommuneCalendar } from '@/domain/calendar/commune-calendar'
import type { SchoolHoliday, SchoolYear } from '@/domain/calendar/school-year'

/**
 * The day a school year gives way: the next return when it is known, otherwise the 1 September that follows.
 * That 1 September bounds what we say of this year; it does not claim that classes resume then.
 */
export function schoolYearEndsBefore(year: SchoolYear, calendar: CommuneCalendar): Temporal.PlainDate {
  const next = calendar.schoolYears.find((other) => other.pupilsReturnOn > year.pupilsReturnOn)
  if (next) return Temporal.PlainDate.from(next.pupilsReturnOn)
  return Temporal.PlainDate.from({ year: Number(year.pupilsReturnOn.slice(0, 4)) + 1, month: 9, day: 1 })
}

/** The school year a day belongs to, its summer included; null when the calendar does not know it. */
export function schoolYearOf(on: Temporal.PlainDate, calendar: CommuneCalendar): SchoolYear | null {
  const day = on.toString()
  const year = calendar.schoolYears.findLast((candidate) => candidate.pupilsReturnOn <= day)
  if (!year) return null
  return Temporal.PlainDate.compare(on, schoolYearEndsBefore(year, calendar)) < 0 ? year : null
}

/** The school holiday a day falls in, for the commune's zone, or null. */
export function holidayAt(on: Temporal.PlainDate, calendar: CommuneCalendar): SchoolHoliday | null {
  const year = schoolYearOf(on, calendar)
  if (!year) return null
  const day = on.toString()
  const holidays = year.zones[calendar.zone] ?? []
  return (
    holidays.find(
      (holiday) => holiday.firstDayOffOn <= day && (holiday.resumeOn === null || day < holiday.resumeOn),
    ) ?? null
  )
}
