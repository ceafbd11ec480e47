import { z } from 'zod'
import { rate } from '@/domain/tariffs/decimal'
import { timesFactor } from '@/domain/tariffs/rounding'
import { stepKind } from '@/domain/tariffs/steps/step-kind'

export const multiply = stepKind({
  schema: z.strictObject({ kind: z.literal('multiply'), by: rate }),
  apply: (rule, cents, { rounding }) => ({
    ok: true,
    cents: timesFactor(cents, rule.by, rounding),
    facts: { factor: rule.by },
  }),
})
