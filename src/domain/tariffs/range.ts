import { z } from 'zod'
import { amount, centsOf } from '@/domain/tariffs/decimal'

/**
 * The bounds in words: `from` and `upTo` are inside, `above` and `below` are not. Without a lower bound it
 * begins at zero, without an upper one it has no end.
 */
export const bounds = {
  from: amount.optional(),
  above: amount.optional(),
  upTo: amount.optional(),
  below: amount.optional(),
}

const unrefined = z.strictObject(bounds)
export type Range = z.infer<typeof unrefined>

/** Hundredths, both inside; `last` is infinite when the range has no end. */
export type Span = { first: number; last: number }

/** The hundredths of a range. `step` is 100 when only whole numbers are read: 435.99 is then read as 435. */
export function spanOf({ from, above, upTo, below }: Range, step: 1 | 100 = 1): Span {
  const next = (hundredths: number) => Math.ceil(hundredths / step) * step
  const previous = (hundredths: number) => Math.floor(hundredths / step) * step
  const first = above === undefined ? centsOf(from ?? '0') : centsOf(above) + 1
  if (upTo !== undefined) return { first: next(first), last: previous(centsOf(upTo)) }
  if (below !== undefined) return { first: next(first), last: previous(centsOf(below) - 1) }
  return { first: next(first), last: Number.POSITIVE_INFINITY }
}

export const holdsHundredths = ({ first, last }: Span, hundredths: number) =>
  first <= hundredths && hundredths <= last

/** One lower bound and one upper bound at most, and something between them. */
export const hasClearBounds = (range: Range): boolean => {
  const { first, last } = spanOf(range)
  const doubled =
    (range.from !== undefined && range.above !== undefined) ||
    (range.upTo !== undefined && range.below !== undefined)
  return !doubled && first <= last
}

export const CLEAR_BOUNDS = 'one bound on each side at most, the lower before the upper'

export const range = unrefined
  .refine((stated) => Object.values(stated).some((bound) => bound !== undefined), 'a range states a bound')
  .refine(hasClearBounds, CLEAR_BOUNDS)
