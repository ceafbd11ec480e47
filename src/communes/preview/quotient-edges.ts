import { bands } from '@/domain/tariffs/bases/bands'
import { effortRate } from '@/domain/tariffs/bases/effort-rate'
import { centsOf } from '@/domain/tariffs/decimal'
import { range, spanOf } from '@/domain/tariffs/range'

type Rate = { percent: string; plus?: string | undefined }

/** The quotient, in cents, at which a straight line reaches an amount. */
function quotientAt(written: string | undefined, { percent, plus = '0' }: Rate): number[] {
  const rate = Number(percent)
  if (written === undefined || rate === 0) return []
  const quotient = Math.ceil(((centsOf(written) - centsOf(plus)) * 100) / rate)
  return quotient > 0 ? [quotient] : []
}

function startsOf({ first, last }: { first: number; last: number }, step: number): number[] {
  return Number.isFinite(last) ? [first, last + step] : [first]
}

/**
 * The quotients, in cents, from which a tariff may ask another price: where a band, a condition or the floor of a rate
 * begins, and the first one after its end. Not sorted.
 */
export function quotientEdges(tariff: unknown): number[] {
  if (tariff === null || typeof tariff !== 'object') return []
  const scale = bands.schema.safeParse(tariff)
  if (scale.success) {
    if (scale.data.by !== 'quotient') return []
    const step = scale.data.read === 'exact' ? 1 : 100
    return scale.data.bands.flatMap((band) => startsOf(spanOf(band, step), step))
  }
  const rate = effortRate.schema.safeParse(tariff)
  if (rate.success)
    return rate.data.of === 'quotient'
      ? [rate.data.floor, rate.data.cap].flatMap((amount) => quotientAt(amount, rate.data))
      : []
  return Object.entries(tariff).flatMap(([name, part]) => {
    const stated = name === 'quotient' ? range.safeParse(part) : null
    return stated?.success ? startsOf(spanOf(stated.data), 1) : quotientEdges(part)
  })
}
