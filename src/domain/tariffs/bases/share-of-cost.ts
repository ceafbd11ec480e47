import { z } from 'zod'
import { baseKind } from '@/domain/tariffs/bases/base-kind'
import { rate } from '@/domain/tariffs/decimal'
import { factMissing } from '@/domain/tariffs/price'
import { percentOf } from '@/domain/tariffs/rounding'

/** A part of what the activity really costs. */
export const shareOfCost = baseKind({
  schema: z.strictObject({ kind: z.literal('share-of-cost'), percent: rate }),
  price(rule, { facts: { costCents }, rounding }) {
    if (costCents === undefined) return factMissing('costCents')
    const cents = percentOf(costCents, rule.percent, rounding)
    return { ok: true, cents, facts: { costCents, percent: rule.percent } }
  },
})
