import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import type { CommuneCalendar } from '@/domain/calendar/commune-calendar'
import { weekday } from '@/domain/calendar/date-fields'
import { dayUnit } from '@/domain/deadlines/count-days'

const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)

/**
 * How a waiting list lives. `reviewedOn`: looked at on that weekday; `answered`: so many days before the service. An offer
 * is good for `offerHours`, counted inside `wakingHours` only, so that nobody loses a place while asleep.
 */
export const waitingListRule = z.strictObject({
  order: z.enum(['arrival', 'allocation']).default('arrival'),
  reviewedOn: weekday.optional(),
  answered: z.strictObject({ n: z.int().min(0).max(60), unit: dayUnit.default('calendar') }).optional(),
  offerHours: z.int().min(1).max(500),
  wakingHours: z
    .strictObject({ from: clockTime, to: clockTime })
    .refine(({ from, to }) => from < to, { path: ['to'], error: 'waking hours begin before they end' })
    .optional(),
  offerNotTaken: z.enum(['leaves-list', 'goes-last', 'keeps-rank']).default('leaves-list'),
})

export type WaitingListRule = z.infer<typeof waitingListRule>

/** The first instant at which an offer is no longer good. Hours are those of the clock on the wall of the commune. */
export function offerExpiresAt(
  { offerHours, wakingHours }: WaitingListRule,
  offeredAt: Temporal.Instant,
  { timeZone }: CommuneCalendar,
): Temporal.Instant {
  const start = offeredAt.toZonedDateTimeISO(timeZone)
  if (!wakingHours)
    return start.toPlainDateTime().add({ hours: offerHours }).toZonedDateTime(timeZone).toInstant()
  let minutesLeft = offerHours * 60
  for (let on = start.toPlainDate(); ; on = on.add({ days: 1 })) {
    const opens = on.toPlainDateTime(wakingHours.from)
    const closes = on.toPlainDateTime(wakingHours.to)
    const now = start.toPlainDateTime()
    const from = Temporal.PlainDateTime.compare(now, opens) > 0 ? now : opens
    const minutes = from.until(closes, { largestUnit: 'minutes' }).total('minutes')
    if (minutes >= minutesLeft)
      return from
        .add({ seconds: Math.round(minutesLeft * 60) })
        .toZonedDateTime(timeZone)
        .toInstant()
    minutesLeft -= Math.max(0, minutes)
  }
}
