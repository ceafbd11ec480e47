import { z } from 'zod'
import { countOf } from '@/domain/tariffs/count'
import { factMissing, type PriceReason } from '@/domain/tariffs/price'
import { key } from '@/domain/tariffs/price-facts'
import { stepKind } from '@/domain/tariffs/steps/step-kind'

/** As many times as were taken; `minimum` is billed whatever was. */
export const quantity = stepKind({
  schema: z.strictObject({
    kind: z.literal('quantity'),
    of: key.default('quantity'),
    minimum: z.int().min(1).max(1000).optional(),
  }),
  apply(rule, cents, { facts }) {
    const taken = countOf(rule.of, facts)
    if (taken === undefined) return factMissing(rule.of)
    const billed = Math.max(taken, rule.minimum ?? 0)
    const reasons: PriceReason[] =
      billed > taken ? [{ code: 'minimum-billed', facts: { units: billed, started: taken } }] : []
    return { ok: true, cents: cents * billed, facts: { of: rule.of, billed }, reasons }
  },
})
