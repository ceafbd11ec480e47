import { Temporal } from 'temporal-polyfill'
import { weekdaysInHoliday, weekdaysInTerm } from '@/domain/calendar/activity-days'
import type { BookableActivity } from './activity'
import { calendarOf } from './calendar-of'
import type { CommuneRecord } from './record'

/** A part of the school year that one screen shows: a month of Wednesdays, a school holiday, or a month of a long one. */
export type ActivityPeriod = {
  /** « 2026-10 » for a month, also within a long holiday, else the first day of the holiday: stands in the address. */
  key: string
  /** The holiday's name; absent for a month of Wednesdays. */
  name?: string
  /** « 2027-07 »: the month of a holiday too long for one screen. */
  month?: string
  days: Temporal.PlainDate[]
}

/** A holiday longer than this is shown a month at a time. */
const longestOnOneScreenDays = 21

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
    return (year.zones[calendar.zone] ?? []).flatMap(({ name, ...holiday }) => {
      const open = weekdaysInHoliday({ name, ...holiday }, calendar).filter((d) =>
        days.weekdays.includes(d.dayOfWeek),
      )
      const first = open.at(0)
      const last = open.at(-1)
      if (!first || !last) return []
      if (first.until(last).days < longestOnOneScreenDays)
        return [{ key: holiday.firstDayOffOn, name, days: open }]
      return byMonth(open).map((part) => ({ ...part, name, month: part.key }))
    })
  return byMonth(
    days.weekdays
      .flatMap((weekday) => weekdaysInTerm(year, weekday, calendar))
      .sort(Temporal.PlainDate.compare),
  )
}

function byMonth(days: Temporal.PlainDate[]): { key: string; days: Temporal.PlainDate[] }[] {
  const months = new Map<string, Temporal.PlainDate[]>()
  for (const day of days) {
    const month = day.toPlainYearMonth().toString()
    months.set(month, [...(months.get(month) ?? []), day])
  }
  return [...months].map(([key, monthDays]) => ({ key, days: monthDays }))
}
