import type { Temporal } from 'temporal-polyfill'
import type { BillingRule, StatusRule } from '@/domain/billing/billing-rule'

/** Whole units of the rule; `because` says whether the minimum was reached from below. */
export function quantityBilled(
  { basis, minimumQuantity = 0 }: Pick<BillingRule, 'basis' | 'minimumQuantity'>,
  { booked, attended }: { booked: number; attended: number },
): { quantity: number; because: BillingRule['basis'] | 'minimum-billed' } {
  const counted = { booked, attended, 'more-of-both': Math.max(booked, attended) }[basis]
  if (counted >= minimumQuantity) return { quantity: counted, because: basis }
  return { quantity: minimumQuantity, because: 'minimum-billed' }
}

export type MonthEndStatus = {
  status: 'regular' | 'occasional'
  facts: { offered: number; taken: number; least: number }
}

/** The status once the days of the month are known: each day counts once, on both sides. */
export function statusOf(
  { regularFromPercent, exceptWeekdays = [] }: StatusRule,
  days: { offered: readonly Temporal.PlainDate[]; taken: readonly Temporal.PlainDate[] },
): MonthEndStatus {
  const count = (list: readonly Temporal.PlainDate[]) =>
    new Set(list.filter((on) => !exceptWeekdays.includes(on.dayOfWeek)).map(String)).size
  const offered = count(days.offered)
  const taken = count(days.taken)
  const least = Math.ceil((offered * regularFromPercent) / 100)
  return { status: taken > 0 && taken >= least ? 'regular' : 'occasional', facts: { offered, taken, least } }
}
