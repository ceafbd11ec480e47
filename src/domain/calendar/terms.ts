import { Temporal } from 'temporal-polyfill'
import type { CommuneCalendar } from '@/domain/calendar/commune-calendar'
import { holidayAt, schoolYearEndsBefore, schoolYearOf } from '@/domain/calendar/school-holidays'

/** A bridge of a few days does not end a period of class. */
const shortestBreakDays = 7

/** The weeks of class between two school holidays that a day stands in; null in the holidays, or outside the calendar. */
export function termAt(
  on: Temporal.PlainDate,
  calendar: CommuneCalendar,
): { startsOn: Temporal.PlainDate; endsOn: Temporal.PlainDate } | null {
  const year = schoolYearOf(on, calendar)
  if (!year || holidayAt(on, calendar)) return null
  const breaks = (year.zones[calendar.zone] ?? [])
    .map(({ firstDayOffOn, resumeOn }) => ({
      from: Temporal.PlainDate.from(firstDayOffOn),
      until: resumeOn ? Temporal.PlainDate.from(resumeOn) : schoolYearEndsBefore(year, calendar),
    }))
    .filter(({ from, until }) => from.until(until).days >= shortestBreakDays)
  const isBefore = (a: Temporal.PlainDate, b: Temporal.PlainDate) => Temporal.PlainDate.compare(a, b) <= 0
  return {
    startsOn:
      breaks.findLast(({ until }) => isBefore(until, on))?.until ??
      Temporal.PlainDate.from(year.pupilsReturnOn),
    endsOn: (
      breaks.find(({ from }) => isBefore(on, from))?.from ?? schoolYearEndsBefore(year, calendar)
    ).subtract({
      days: 1,
    }),
  }
}
