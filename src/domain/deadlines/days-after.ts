import { z } from 'zod'
import { countDays, dayUnit } from '@/domain/deadlines/count-days'
import { closeOn, deadlineKind, missing } from '@/domain/deadlines/kind'
import { dailyTiming } from '@/domain/deadlines/timing'

/** A delay to hand in a proof: "sous 3 jours". The day of the service is not counted. */
export const daysAfter = deadlineKind({
  schema: z.strictObject({
    kind: z.literal('days-after'),
    n: z.int().min(0).max(400),
    unit: dayUnit.default('calendar'),
    ...dailyTiming,
  }),
  cutOff(rule, service, calendar) {
    const on = countDays(service.on, rule, 'forward', calendar)
    if (!on) return missing('calendar-unknown', { unit: rule.unit })
    return closeOn(on, rule, { n: rule.n, unit: rule.unit })
  },
})
