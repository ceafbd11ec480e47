import { expect } from 'vitest'
import type { Price } from '@/domain/tariffs/price'
import type { PriceFacts } from '@/domain/tariffs/price-facts'
import { priceOf } from '@/domain/tariffs/price-of'
import { type TariffInput, tariff } from '@/domain/tariffs/tariff'

export type Base = TariffInput['base']
export type Step = NonNullable<TariffInput['steps']>[number]

export const flat = (price: string | number) => ({ kind: 'flat', price }) as const

export const pricing = (rule: TariffInput, facts: Partial<PriceFacts> = {}) =>
  priceOf(tariff.parse(rule), { resident: true, ...facts })

/** The cents, or the code that says why there are none. */
export function cents(rule: TariffInput, facts: Partial<PriceFacts> = {}): number | string {
  const price = pricing(rule, facts)
  return price.ok ? price.cents : price.code
}

/** From a price of 3.75, unless said otherwise. */
export const after = (
  steps: Step | Step[],
  facts: Partial<PriceFacts> = {},
  price: string | number = '3.75',
) => cents({ base: flat(price), steps: [steps].flat() }, facts)

/** The price, where there must be one. */
export function priced(rule: TariffInput, facts: Partial<PriceFacts> = {}): Price {
  const price = pricing(rule, facts)
  expect(price).toMatchObject({ ok: true })
  if (!price.ok) throw new Error(price.code)
  return price
}

/** The same numbers at each run: `next(n)` is a whole number from 0 to n - 1. */
export function drawing(seed: number) {
  let state = seed
  return (n: number) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fff_ffff
    return Math.floor((state / 0x8000_0000) * n)
  }
}
