import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { isoDate, weekday } from '@/domain/calendar/date-fields'
import type { ServiceMoment } from '@/domain/deadlines/service-moment'
import { dailyTiming } from '@/domain/deadlines/timing'

/** Minute of the day at which something opens. */
export const openingTime = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
  .default('00:00')

/** The end of a window: its last day, `24:00` unless an hour is said. */
export const closing = z.strictObject({ on: isoDate, at: dailyTiming.at, bound: dailyTiming.bound })
export type Closing = z.infer<typeof closing>

export const openingDay = {
  opensOn: isoDate,
  at: openingTime,
  /** As printed beside the date: "le dimanche 26 janvier 2025". */
  weekday: weekday.optional(),
}

/** The services a date stands for: those of a named period, or of the days `fromOn` to `toOn`, both included. */
export const standsFor = z.union([
  z.strictObject({ period: z.string().min(1) }),
  z.strictObject({ fromOn: isoDate, toOn: isoDate }).refine(({ fromOn, toOn }) => fromOn <= toOn),
])

type Dated = { opensOn: string; weekday?: number; closes?: Closing }

export const weekdayAgrees = ({ opensOn, weekday }: Dated) =>
  weekday === undefined || Temporal.PlainDate.from(opensOn).dayOfWeek === weekday

export const opensBeforeItCloses = ({ opensOn, closes }: Dated) => !closes || opensOn <= closes.on

export function concerns(
  scope: z.infer<typeof standsFor>,
  service: ServiceMoment,
  periodName: string | undefined,
): boolean {
  if ('period' in scope) return scope.period === periodName
  const day = service.on.toString()
  return scope.fromOn <= day && day <= scope.toOn
}
