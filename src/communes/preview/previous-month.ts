import type { Temporal } from 'temporal-polyfill'

/** `startsAt` is the first instant of the month on the commune's clock, `endsAt` the first one after it. */
export type Month = { month: Temporal.PlainYearMonth; startsAt: Temporal.Instant; endsAt: Temporal.Instant }

/** The calendar month before the one in which the commune is at that instant. */
export function previousMonth(now: Temporal.Instant, timeZone: string): Month {
  const thisMonth = now.toZonedDateTimeISO(timeZone).toPlainDate().toPlainYearMonth()
  const month = thisMonth.subtract({ months: 1 })
  const firstInstant = (of: Temporal.PlainYearMonth) =>
    of.toPlainDate({ day: 1 }).toZonedDateTime(timeZone).toInstant()
  return { month, startsAt: firstInstant(month), endsAt: firstInstant(thisMonth) }
}
