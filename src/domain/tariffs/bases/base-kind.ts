import type { z } from 'zod'
import { type Facts, type NoPrice, noPrice, type PriceReason } from '@/domain/tariffs/price'
import type { PriceFacts } from '@/domain/tariffs/price-facts'
import type { RoundingMode } from '@/domain/tariffs/rounding'

/** How a base is read. `highest` stands for a family whose means are not known and who pays the most. */
export type Reading = { facts: PriceFacts; highest: boolean; rounding: RoundingMode }

export type Found = { ok: true; cents: number; facts: Facts; reasons?: PriceReason[] }

/** A way to find the price that the steps then change. Never throws. */
export type BaseKind<Schema extends z.ZodType> = {
  schema: Schema
  price(rule: z.infer<Schema>, reading: Reading): Found | NoPrice
}

export function baseKind<Schema extends z.ZodType>(kind: BaseKind<Schema>): BaseKind<Schema> {
  return kind
}

/** What a scale may be read by: the quotient familial, or the income of the household. */
export type Means = 'quotient' | 'income'

export function meansOf(by: Means, facts: PriceFacts): number | NoPrice {
  const cents = by === 'quotient' ? facts.quotientFamilialCents : facts.incomeCents
  return cents ?? noPrice(by === 'quotient' ? 'quotient-missing' : 'income-missing')
}

/** The dearest of the prices found, or the first that could not be. */
export function dearest(prices: (Found | NoPrice)[]): Found | NoPrice {
  let highest: Found | NoPrice = noPrice('no-highest-price')
  for (const price of prices) {
    if (!price.ok) return price
    if (!highest.ok || price.cents > highest.cents) highest = price
  }
  return highest
}
