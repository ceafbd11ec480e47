import { z } from 'zod'
import { baseKind, dearest, type Found, meansOf, type Reading } from '@/domain/tariffs/bases/base-kind'
import { amount, centsOf, rate, writtenHundredths } from '@/domain/tariffs/decimal'
import { type Facts, factMissing, type NoPrice, noPrice } from '@/domain/tariffs/price'
import { bounds, CLEAR_BOUNDS, hasClearBounds, holdsHundredths, spanOf } from '@/domain/tariffs/range'
import { percentOf } from '@/domain/tariffs/rounding'

const band = z
  .strictObject({
    ...bounds,
    price: amount.optional(),
    /** Of the quotient or income that the scale is read by. */
    percent: rate.optional(),
    percentOfCost: rate.optional(),
  })
  .refine(hasClearBounds, CLEAR_BOUNDS)
  .refine(
    ({ price, percent, percentOfCost }) =>
      [price, percent, percentOfCost].filter((way) => way !== undefined).length === 1,
    'a band has a price, a percentage or a part of the cost',
  )

type Band = z.infer<typeof band>

function boundsOf({ from, above, upTo, below }: Band): Facts {
  const stated = Object.entries({ from, above, upTo, below }).filter(([, bound]) => bound !== undefined)
  return Object.fromEntries(stated) as Facts
}

function priceInBand(own: Band, means: number | NoPrice, { facts, rounding }: Reading): Found | NoPrice {
  const found = (cents: number): Found => ({ ok: true, cents, facts: boundsOf(own) })
  if (own.price !== undefined) return found(centsOf(own.price))
  if (own.percentOfCost !== undefined) {
    if (facts.costCents === undefined) return factMissing('costCents')
    return found(percentOf(facts.costCents, own.percentOfCost, rounding))
  }
  return typeof means === 'number' ? found(percentOf(means, own.percent ?? '0', rounding)) : means
}

/**
 * A scale by quotient familial or income. `whole-euros` drops the cents of the quotient before reading, as a town
 * means that writes 0-600 then 601-800; `exact` reads it as it is, and a quotient between two bands has no price.
 */
export const bands = baseKind({
  schema: z.strictObject({
    kind: z.literal('bands'),
    by: z.enum(['quotient', 'income']).default('quotient'),
    read: z.enum(['exact', 'whole-euros']).default('exact'),
    bands: z.array(band).min(1).max(60),
  }),
  price(rule, reading) {
    if (reading.highest) {
      const unbounded = noPrice('no-highest-price')
      return dearest(rule.bands.map((one) => priceInBand(one, unbounded, reading)))
    }
    const means = meansOf(rule.by, reading.facts)
    if (typeof means !== 'number') return means
    const step = rule.read === 'exact' ? 1 : 100
    const read = Math.floor(means / step) * step
    const [own, second] = rule.bands.filter((one) => holdsHundredths(spanOf(one, step), read))
    const facts = { by: rule.by, value: writtenHundredths(means) }
    if (!own) return noPrice('no-band', facts)
    if (second) return noPrice('several-bands', facts)
    const found = priceInBand(own, means, reading)
    return found.ok ? { ...found, facts: { ...facts, ...found.facts } } : found
  },
})

export type BandsRule = z.infer<typeof bands.schema>
