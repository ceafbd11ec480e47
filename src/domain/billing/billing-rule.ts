import { z } from 'zod'
import { weekdays } from '@/domain/calendar/date-fields'

/**
 * Regular or occasional, known only once the month is over: regular from that share of the days on which the service was
 * given, `exceptWeekdays` left out on both sides.
 */
const statusRule = z.strictObject({
  over: z.enum(['month', 'term', 'year']).default('month'),
  regularFromPercent: z.int().min(1).max(100),
  exceptWeekdays: weekdays.optional(),
})

/** What is invoiced: what was booked, what was attended, or the more of both; `minimumQuantity` whatever the presence. */
export const billingRule = z.strictObject({
  basis: z.enum(['booked', 'attended', 'more-of-both']),
  unit: z.enum(['session', 'day', 'hour', 'started-unit']).default('session'),
  minimumQuantity: z.int().min(1).max(1000).optional(),
  status: statusRule.optional(),
})

export type BillingRule = z.infer<typeof billingRule>
export type StatusRule = z.infer<typeof statusRule>
