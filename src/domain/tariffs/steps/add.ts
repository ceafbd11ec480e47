import { z } from 'zod'
import { countOf } from '@/domain/tariffs/count'
import { amount, centsOf } from '@/domain/tariffs/decimal'
import { factMissing } from '@/domain/tariffs/price'
import { key } from '@/domain/tariffs/price-facts'
import { stepKind } from '@/domain/tariffs/steps/step-kind'

/** `each` names what the amount is counted by; without it, once. */
export const add = stepKind({
  schema: z.strictObject({ kind: z.literal('add'), amount, each: key.optional() }),
  apply(rule, cents, { facts }) {
    const times = rule.each === undefined ? 1 : countOf(rule.each, facts)
    if (times === undefined) return factMissing(rule.each ?? '')
    const addedCents = centsOf(rule.amount) * times
    return { ok: true, cents: cents + addedCents, facts: { addedCents, times } }
  },
})
