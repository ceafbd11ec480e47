import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { isoDate } from '@/domain/calendar/date-fields'
import { weekStart } from '@/domain/calendar/week'
import { openingKind, opensOn } from '@/domain/opening/kind'
import { openingTime } from '@/domain/opening/timing'

/**
 * "Sur 6 semaines glissantes": each day brings one more day within reach, or each Monday one more week.
 * `startsOn`: nothing rolls before it, because the year's own bookings come first.
 */
export const rolling = openingKind({
  schema: z.strictObject({
    kind: z.literal('rolling'),
    weeks: z.int().min(1).max(60),
    step: z.enum(['day', 'week']).default('day'),
    startsOn: isoDate.optional(),
    at: openingTime,
  }),
  find({ weeks, step, startsOn, at }, service) {
    const reached = (step === 'week' ? weekStart(service.on) : service.on).subtract({ weeks })
    const start = startsOn === undefined ? reached : Temporal.PlainDate.from(startsOn)
    const on = Temporal.PlainDate.compare(reached, start) < 0 ? start : reached
    return opensOn({ on, at }, { weeks, step })
  },
})
