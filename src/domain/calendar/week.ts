import type { Temporal } from 'temporal-polyfill'

/** The Monday of the ISO week that holds the day. */
export function weekStart(on: Temporal.PlainDate): Temporal.PlainDate {
  return on.subtract({ days: on.dayOfWeek - 1 })
}

/** The day with that ISO weekday (1 to 7) in the same Monday-to-Sunday week. */
export function weekdayInWeekOf(on: Temporal.PlainDate, weekday: number): Temporal.PlainDate {
  return weekStart(on).add({ days: weekday - 1 })
}
