import { z } from 'zod'
import { type Decimal, scaled } from '@/domain/tariffs/decimal'

/** `half-up`: half a cent is rounded up. `up` and `down` go to the next and to the previous one. */
export const roundingMode = z.enum(['half-up', 'up', 'down'])

export type RoundingMode = z.infer<typeof roundingMode>

const RATE_DIGITS = 8
const RATE_SCALE = 10n ** BigInt(RATE_DIGITS)

/** A fraction of integers as an integer. Both are positive or zero. */
export function roundedRatio(numerator: bigint, denominator: bigint, mode: RoundingMode): bigint {
  const whole = numerator / denominator
  const rest = numerator % denominator
  const up = mode === 'half-up' ? rest * 2n >= denominator : mode === 'up' && rest > 0n
  return up ? whole + 1n : whole
}

/** Cents times a factor: 305 by `"0.5"` is 152.5, which `half-up` rounds to 153. */
export function timesFactor(cents: number, factor: Decimal, mode: RoundingMode): number {
  return Number(roundedRatio(BigInt(cents) * scaled(factor, RATE_DIGITS), RATE_SCALE, mode))
}

/** That percentage of the cents: `"0.36"` of 100000 is 360. */
export function percentOf(cents: number, percent: Decimal, mode: RoundingMode): number {
  return Number(roundedRatio(BigInt(cents) * scaled(percent, RATE_DIGITS), 100n * RATE_SCALE, mode))
}

/** The cents and that percentage of them, more or less; never below zero. */
export function changedByPercent(cents: number, percent: Decimal, mode: RoundingMode): number {
  const part = 100n * RATE_SCALE + scaled(percent, RATE_DIGITS)
  return part <= 0n ? 0 : Number(roundedRatio(BigInt(cents) * part, 100n * RATE_SCALE, mode))
}
