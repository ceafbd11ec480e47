import type { Temporal } from 'temporal-polyfill'
import { weekdaysInHoliday, weekdaysInTerm } from '@/domain/calendar/activity-days'
import type { BookableActivity } from './activity'
import { calendarOf } from './calendar-of'
import type { CommuneRecord } from './record'

/** A part of the school year that one screen shows: a month of Wednesdays, or one school holiday. */
export type ActivityPeriod = {
  /** « 2026-10 », or the first day of the holiday: stands in the address. */
  key: string
  /** The holiday's name; absent for a month. */
  name?: string
  days: Temporal.PlainDate[]
}

const known = new WeakMap<BookableActivity, ActivityPeriod[]>()

/** Every day on which an activity takes place in its school year, by period, in order. */
export function periodsOf(activity: BookableActivity, record: CommuneRecord): ActivityPeriod[] {
  let periods = known.get(activity)
  if (!periods) {
    periods = findPeriods(activity, record)
    known.set(activity, periods)
  }
  return periods
}

function findPeriods(activity: BookableActivity, record: CommuneRecord): ActivityPeriod[] {
  const calendar = calendarOf(record)
  const { days, schoolYear } = activity.booking
  const year = calendar.schoolYears.find((y) => y.name === schoolYear)
  if (!year) return []
  if (days.on === 'holidays')
    return (year.zones[calendar.zone] ?? [])
      .map((holiday) => ({
        key: holiday.firstDayOffOn,
        name: holiday.name,
        days: weekdaysInHoliday(holiday, calendar).filter((d) => days.weekdays.includes(d.dayOfWeek)),
      }))
      .filter((period) => period.days.length > 0)
  const months = new Map<string, Temporal.PlainDate[]>()
  for (const day of days.weekdays
    .flatMap((weekday) => weekdaysInTerm(year, weekday, calendar))
    .sort((a, b) => a.toString().localeCompare(b.toString()))) {
    const month = day.toPlainYearMonth().toString()
    months.set(month, [...(months.get(month) ?? []), day])
  }
  return [...months].map(([key, monthDays]) => ({ key, days: monthDays }))
}
