import { z } from 'zod'

/** Stops at the first fault: what reads the value afterwards wants a number. */
const decimal = (written: RegExp) =>
  z
    .union([
      z.string().regex(written, { abort: true }),
      z.number().refine((value) => written.test(String(value)), {
        error: 'has too many digits, or a sign',
        abort: true,
      }),
    ])
    .transform(String)

/** Euros, never negative, to the cent at most: `3.75`, `"3.75"`. Parsed into its own decimal writing. */
export const amount = decimal(/^(0|[1-9]\d{0,6})(\.\d{1,2})?$/)

/** A factor or a percentage, never negative: `0.36` in percent is 0.36 %. */
export const rate = decimal(/^(0|[1-9]\d{0,4})(\.\d{1,8})?$/)

/** A percentage that may take away: `-20`. */
export const signedRate = decimal(/^-?(0|[1-9]\d{0,4})(\.\d{1,8})?$/)

export type Decimal = z.infer<typeof amount>

/** The decimal as a whole number of its `digits`-th decimals: `"3.75"` with 2 digits is 375. Exact. */
export function scaled(value: Decimal, digits: number): bigint {
  const [whole = '', fraction = ''] = value.split('.')
  return BigInt(whole + fraction.padEnd(digits, '0'))
}

export function centsOf(value: Decimal): number {
  return Number(scaled(value, 2))
}

/** `43600` is `"436"`, `43699` is `"436.99"`: hundredths as a town writes them. */
export function writtenHundredths(hundredths: number): Decimal {
  const whole = Math.floor(hundredths / 100)
  const fraction = hundredths % 100
  return fraction === 0 ? String(whole) : `${whole}.${String(fraction).padStart(2, '0')}`
}
