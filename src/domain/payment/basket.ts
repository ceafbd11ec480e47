import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'

/**
 * A basket keeps its places for `holdMinutes`, then drops them. `paidAfterCutOff`: whether one that was made before the
 * deadline and is paid after it counts.
 */
export const basket = z.strictObject({
  holdMinutes: z
    .int()
    .min(1)
    .max(60 * 24 * 14),
  paidAfterCutOff: z.enum(['counts', 'refused']),
})

export type BasketRule = z.infer<typeof basket>

export type BasketFacts = {
  createdAt: Temporal.Instant
  paidAt: Temporal.Instant
  /** The first instant refused; null when the service has no deadline. */
  closesAt: Temporal.Instant | null
}

export type BasketOutcome =
  | { kind: 'kept' }
  | { kind: 'dropped'; code: 'basket-expired'; facts: { holdMinutes: number; heldUntilAt: string } }
  | { kind: 'dropped'; code: 'paid-after-cut-off'; facts: { closesAt: string } }

const isBefore = (one: Temporal.Instant, other: Temporal.Instant) => Temporal.Instant.compare(one, other) < 0

/** What becomes of a basket that is paid at that instant. `heldUntilAt` is the first instant at which it is dropped. */
export function basketOutcome(rule: BasketRule, { createdAt, paidAt, closesAt }: BasketFacts): BasketOutcome {
  const { holdMinutes, paidAfterCutOff } = rule
  const heldUntilAt = createdAt.add({ minutes: holdMinutes })
  if (!isBefore(paidAt, heldUntilAt))
    return {
      kind: 'dropped',
      code: 'basket-expired',
      facts: { holdMinutes, heldUntilAt: heldUntilAt.toString() },
    }
  const isLate = closesAt !== null && !isBefore(paidAt, closesAt)
  const counts = paidAfterCutOff === 'counts' && closesAt !== null && isBefore(createdAt, closesAt)
  if (isLate && !counts)
    return { kind: 'dropped', code: 'paid-after-cut-off', facts: { closesAt: closesAt.toString() } }
  return { kind: 'kept' }
}
