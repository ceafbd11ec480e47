import { z } from 'zod'
import { weekday } from '@/domain/calendar/date-fields'
import { dayUnit } from '@/domain/deadlines/count-days'
import type { Lateness, PriceEffectKind } from '@/domain/late/price-effect'
import { add, announced, multiply, percent, replace, tariff } from '@/domain/late/price-effects'
import { schemasOf } from '@/domain/schemas-of'

const priceKinds = [add, percent, multiply, replace, tariff, announced] as const

/** What lateness does to a price. */
export const pricing = z.discriminatedUnion('kind', schemasOf(priceKinds))

/** What a service accepted after its deadline costs besides. */
const priced = { price: pricing.optional() }

/** What lateness does when it is not, or not only, a matter of price. */
const deciding = [
  z.strictObject({ kind: z.literal('refuse') }),
  /** The act is noted, and what was booked stays due. */
  z.strictObject({ kind: z.literal('bill') }),
  /** By telephone to the centre, outside the portal: "exceptionnellement, selon les places". */
  z.strictObject({ kind: z.literal('ask-centre'), ...priced }),
  /** Looked at again on that weekday, or so many days before the service. */
  z.strictObject({
    kind: z.literal('waiting-list'),
    reviewedOn: weekday.optional(),
    answered: z.strictObject({ n: z.int().min(1).max(60), unit: dayUnit.default('calendar') }).optional(),
    ...priced,
  }),
  z.strictObject({ kind: z.literal('approval'), ...priced }),
  /** A parent is told, nothing else. */
  z.strictObject({ kind: z.literal('warn') }),
  z.strictObject({
    kind: z.literal('block'),
    what: z.array(z.enum(['sign-in', 'enrol', 're-enrol', 'book', 'next-month'])).min(1),
  }),
] as const

export const effect = z.discriminatedUnion('kind', [...deciding, ...pricing.options])

export type Pricing = z.infer<typeof pricing>
export type Effect = z.infer<typeof effect>

const isPricing = (found: Effect): found is Pricing =>
  pricing.options.some((o) => o.shape.kind.value === found.kind)

/** The part of an effect that changes a price, or null. */
export function pricingOf(found: Effect): Pricing | null {
  if (isPricing(found)) return found
  return 'price' in found ? (found.price ?? null) : null
}

/**
 * Cents of one unit once the effect is applied to what it would have cost, rounded to the nearest cent;
 * null when the amount stands elsewhere (a tariff of the town, or an amount it has only announced).
 */
export function centsOnceLate(
  found: Effect,
  baseCents: number,
  lateness: Lateness = { minutes: 0 },
): number | null {
  const price = pricingOf(found)
  if (!price) return baseCents
  const kind = priceKinds.find(({ schema }) => schema.shape.kind.value === price.kind)
  return (kind as unknown as PriceEffectKind<typeof pricing>).centsAfter(price, baseCents, lateness)
}
