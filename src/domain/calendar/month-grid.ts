import type { Temporal } from 'temporal-polyfill'
import { weekStart } from '@/domain/calendar/week'

/** The weeks of a month, Monday first: seven cells each, `null` where the day is of another month. */
export function monthGrid(month: Temporal.PlainYearMonth): (Temporal.PlainDate | null)[][] {
  const first = month.toPlainDate({ day: 1 })
  const last = month.toPlainDate({ day: month.daysInMonth })
  const weeks: (Temporal.PlainDate | null)[][] = []
  for (let monday = weekStart(first); monday.until(last).days >= 0; monday = monday.add({ days: 7 }))
    weeks.push(weekFrom(monday).map((day) => (day.toPlainYearMonth().equals(month) ? day : null)))
  return weeks
}

/** The seven days that begin with this one. */
export const weekFrom = (monday: Temporal.PlainDate): Temporal.PlainDate[] =>
  Array.from({ length: 7 }, (_, days) => monday.add({ days }))
