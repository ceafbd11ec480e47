import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { isoDate } from '@/domain/calendar/date-fields'

/** "À confirmer avant le 2 mai, sinon la place est perdue": a day of the year, or days after the answer. */
export const confirmation = z.union([
  z.strictObject({ byOn: isoDate }),
  z.strictObject({ withinDays: z.int().min(1).max(60) }),
])

export type ConfirmationRule = z.infer<typeof confirmation>
export type Confirmation = { state: 'confirmed' | 'awaited' | 'lost'; lastOn: Temporal.PlainDate }

/** Where a place that was granted stands; `lastOn` is the last day on which it may be confirmed. */
export function confirmationOf(
  rule: ConfirmationRule,
  facts: {
    answeredOn: Temporal.PlainDate
    confirmedOn: Temporal.PlainDate | null
    todayOn: Temporal.PlainDate
  },
): Confirmation {
  const lastOn =
    'byOn' in rule ? Temporal.PlainDate.from(rule.byOn) : facts.answeredOn.add({ days: rule.withinDays })
  const isAfter = (on: Temporal.PlainDate) => Temporal.PlainDate.compare(on, lastOn) > 0
  if (facts.confirmedOn) return { state: isAfter(facts.confirmedOn) ? 'lost' : 'confirmed', lastOn }
  return { state: isAfter(facts.todayOn) ? 'lost' : 'awaited', lastOn }
}
