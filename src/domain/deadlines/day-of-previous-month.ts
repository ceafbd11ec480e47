import { z } from 'zod'
import { closeOn, deadlineKind } from '@/domain/deadlines/kind'
import { dailyTiming } from '@/domain/deadlines/timing'

/**
 * "Le 15 du mois précédent". `monthsBack` 0 is the month of the service itself.
 * A month that has no such day closes on its last one.
 */
export const dayOfPreviousMonth = deadlineKind({
  schema: z.strictObject({
    kind: z.literal('day-of-previous-month'),
    day: z.int().min(1).max(31),
    monthsBack: z.int().min(0).max(12).default(1),
    ...dailyTiming,
  }),
  cutOff(rule, service) {
    const { day, monthsBack } = rule
    const on = service.on.subtract({ months: monthsBack }).with({ day })
    return closeOn(on, rule, { day, monthsBack })
  },
})
