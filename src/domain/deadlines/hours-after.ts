import { z } from 'zod'
import { closeAt, deadlineKind, missing } from '@/domain/deadlines/kind'
import { hourlyTiming } from '@/domain/deadlines/timing'

/** A delay to hand in a proof: "sous 48 h", from the hour the service starts, on the clock on the wall. */
export const hoursAfter = deadlineKind({
  schema: z.strictObject({
    kind: z.literal('hours-after'),
    hours: z.int().min(1).max(2000),
    ...hourlyTiming,
  }),
  cutOff(rule, service) {
    if (!service.startsAtTime) return missing('start-time-unknown')
    const moment = service.on.toPlainDateTime(service.startsAtTime).add({ hours: rule.hours })
    return closeAt(moment, rule, { hours: rule.hours })
  },
})
