import { z } from 'zod'
import { signedRate } from '@/domain/tariffs/decimal'
import { changedByPercent } from '@/domain/tariffs/rounding'
import { stepKind } from '@/domain/tariffs/steps/step-kind'

/** `by: 50` makes the price half as much again, `by: -20` takes a fifth away. */
export const percent = stepKind({
  schema: z.strictObject({ kind: z.literal('percent'), by: signedRate }),
  apply: (rule, cents, { rounding }) => ({
    ok: true,
    cents: changedByPercent(cents, rule.by, rounding),
    facts: { percent: rule.by },
  }),
})
