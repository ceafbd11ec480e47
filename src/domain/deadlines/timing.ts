import { z } from 'zod'

/** Minute of the day; `24:00` is the end of that day, its last minute being 23:59. */
export const closingTime = z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/)

/** `until 09:00` ("jusqu'à 9 h") accepts 09:00; `before 09:00` ("avant 9 h") accepts 08:59 and no later. */
const bound = z.enum(['until', 'before']).default('before')

/** A desk day is one on which the town's desk receives families. */
const onClosedDay = z
  .enum(['keep', 'previous-open-day', 'next-open-day', 'previous-desk-day', 'next-desk-day'])
  .default('keep')

/** Fields of the kinds whose hour follows from the service itself. */
export const hourlyTiming = { bound, onClosedDay }

/** Fields of the kinds that find a day, and close it at an hour of the town's choice. */
export const dailyTiming = { at: closingTime.default('24:00'), bound, onClosedDay }

export type HourlyTiming = { bound: z.infer<typeof bound>; onClosedDay: z.infer<typeof onClosedDay> }
export type DailyTiming = HourlyTiming & { at: string }
