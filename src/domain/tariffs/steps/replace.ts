import { z } from 'zod'
import { amount, centsOf } from '@/domain/tariffs/decimal'
import { stepKind } from '@/domain/tariffs/steps/step-kind'

/** Another price, whatever the family's means. */
export const replace = stepKind({
  schema: z.strictObject({ kind: z.literal('replace'), price: amount }),
  apply: (rule) => ({ ok: true, cents: centsOf(rule.price), facts: {}, replaces: true }),
})
