import { z } from 'zod'
import { countOf } from '@/domain/tariffs/count'
import { amount, centsOf } from '@/domain/tariffs/decimal'
import { factMissing } from '@/domain/tariffs/price'
import { key } from '@/domain/tariffs/price-facts'
import { stepKind } from '@/domain/tariffs/steps/step-kind'

/** Takes away, down to zero: a deduction never makes the town owe money. */
export const subtract = stepKind({
  schema: z.strictObject({ kind: z.literal('subtract'), amount, each: key.optional() }),
  apply(rule, cents, { facts }) {
    const times = rule.each === undefined ? 1 : countOf(rule.each, facts)
    if (times === undefined) return factMissing(rule.each ?? '')
    const statedCents = centsOf(rule.amount) * times
    const subtractedCents = Math.min(cents, statedCents)
    const reached = subtractedCents < statedCents
    return {
      ok: true,
      cents: cents - subtractedCents,
      facts: { subtractedCents, times },
      reasons: reached ? [{ code: 'zero-reached', facts: { statedCents } }] : [],
    }
  },
})
