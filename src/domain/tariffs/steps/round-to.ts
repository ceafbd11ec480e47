import { z } from 'zod'
import { amount, centsOf } from '@/domain/tariffs/decimal'
import { roundedRatio, roundingMode } from '@/domain/tariffs/rounding'
import { stepKind } from '@/domain/tariffs/steps/step-kind'

/** To a coin: up to 5 cents, to the nearest 10, down to the euro. */
export const roundTo = stepKind({
  schema: z.strictObject({
    kind: z.literal('round-to'),
    to: amount.refine((coin) => centsOf(coin) > 0, 'a coin is worth something'),
    mode: roundingMode.default('half-up'),
  }),
  apply({ to, mode }, cents) {
    const coin = BigInt(centsOf(to))
    const rounded = Number(roundedRatio(BigInt(cents), coin, mode) * coin)
    return rounded === cents ? null : { ok: true, cents: rounded, facts: { to, mode } }
  },
})
