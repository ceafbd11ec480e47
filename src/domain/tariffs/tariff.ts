import { z } from 'zod'
import { tariffBase } from '@/domain/tariffs/bases/bases'
import { roundingMode } from '@/domain/tariffs/rounding'
import { type PriceStepRule, priceStep, told } from '@/domain/tariffs/steps/steps'

/** A share is taken of the whole: what multiplies or replaces the price afterwards would leave the share behind. */
const mayFollowShare = ['add', 'subtract', 'third-party-share', 'cap', 'floor', 'round-to']

function sharesComeLast(steps: PriceStepRule[]): boolean {
  const first = steps.findIndex(({ kind }) => kind === 'third-party-share')
  return first === -1 || steps.slice(first).every(({ kind }) => mayFollowShare.includes(kind))
}

const steps = z
  .array(priceStep)
  .max(40)
  .refine(sharesComeLast, 'a third party pays its share of the whole, near the end')

/**
 * A price as a deliberation states it: where it begins, then what changes it, in order. `rounding` is to the cent, at
 * each step that makes a fraction of one. While a document is missing, the base gives its highest price, or none.
 */
export const tariff = z.strictObject({
  ...told,
  base: tariffBase,
  whileDocumentMissing: z.enum(['highest', 'refused']).default('refused'),
  rounding: roundingMode.default('half-up'),
  steps: steps.default([]),
})

export type Tariff = z.infer<typeof tariff>
export type TariffInput = z.input<typeof tariff>
