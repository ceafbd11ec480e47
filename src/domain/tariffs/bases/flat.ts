import { z } from 'zod'
import { baseKind } from '@/domain/tariffs/bases/base-kind'
import { amount, centsOf } from '@/domain/tariffs/decimal'

/** One price for all. */
export const flat = baseKind({
  schema: z.strictObject({ kind: z.literal('flat'), price: amount }),
  price: (rule) => ({ ok: true, cents: centsOf(rule.price), facts: {} }),
})
