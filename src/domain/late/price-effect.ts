import type { z } from 'zod'

/** How late, for the amounts that grow with it. */
export type Lateness = { minutes: number }

export type PriceEffectKind<Schema extends z.ZodType> = {
  schema: Schema
  /** Cents of one unit once late, from those it would have cost; null when the rule does not hold the amount. */
  centsAfter(effect: z.infer<Schema>, baseCents: number, lateness: Lateness): number | null
}

export function priceEffect<Schema extends z.ZodType>(
  kind: PriceEffectKind<Schema>,
): PriceEffectKind<Schema> {
  return kind
}
