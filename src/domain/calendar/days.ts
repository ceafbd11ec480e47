import type { Temporal } from 'temporal-polyfill'
import type { CommuneCalendar } from '@/domain/calendar/commune-calendar'
import { legalHolidayOn } from '@/domain/calendar/public-holidays'
import { holidayAt, schoolYearOf } from '@/domain/calendar/school-holidays'

/** The name of the public holiday, legal or added by the commune, or null. */
export function publicHolidayAt(on: Temporal.PlainDate, calendar: CommuneCalendar): string | null {
  return calendar.localHolidays[on.toString()] ?? legalHolidayOn(on, calendar.territory)
}

export function isPublicHoliday(on: Temporal.PlainDate, calendar: CommuneCalendar): boolean {
  return publicHolidayAt(on, calendar) !== null
}

/** The commune's own closure that holds the day, or null. */
function closureAt(on: Temporal.PlainDate, calendar: CommuneCalendar) {
  const day = on.toString()
  return calendar.closures.find((closure) => closure.fromOn <= day && day <= closure.toOn) ?? null
}

function isBridge(on: Temporal.PlainDate, calendar: CommuneCalendar): boolean {
  return calendar.bridges.includes(on.toString())
}

/** Nothing the town runs takes place: public holiday, closure or bridge. A weekend is not a shut day by itself. */
export function isShut(on: Temporal.PlainDate, calendar: CommuneCalendar): boolean {
  return isPublicHoliday(on, calendar) || closureAt(on, calendar) !== null || isBridge(on, calendar)
}

/** A day of class. False for days no known school year holds. */
export function isSchoolDay(on: Temporal.PlainDate, calendar: CommuneCalendar): boolean {
  return (
    calendar.schoolDays.includes(on.dayOfWeek) &&
    schoolYearOf(on, calendar) !== null &&
    holidayAt(on, calendar) === null &&
    !isPublicHoliday(on, calendar) &&
    !isBridge(on, calendar)
  )
}

/** "Jour ouvré": Monday to Friday, outside public holidays and closures. */
export function isWorkingDay(on: Temporal.PlainDate, calendar: CommuneCalendar): boolean {
  return on.dayOfWeek <= 5 && !isPublicHoliday(on, calendar) && closureAt(on, calendar) === null
}

/** A day on which the town's desk receives families. */
export function isDeskDay(on: Temporal.PlainDate, calendar: CommuneCalendar): boolean {
  return (
    calendar.deskDays.includes(on.dayOfWeek) &&
    !isPublicHoliday(on, calendar) &&
    closureAt(on, calendar) === null
  )
}

/** A working day that is not a bridge. */
export function isOpenDay(on: Temporal.PlainDate, calendar: CommuneCalendar): boolean {
  return isWorkingDay(on, calendar) && !isBridge(on, calendar)
}
