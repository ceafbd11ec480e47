import { z } from 'zod'
import { priceEffect } from '@/domain/late/price-effect'

const cents = z.int().min(0).max(1_000_000)

/** "1 € de plus"; with `perMinutes`, the amount of each started unit of lateness. */
export const add = priceEffect({
  schema: z.strictObject({
    kind: z.literal('add'),
    cents,
    perMinutes: z.int().min(1).max(1440).optional(),
  }),
  centsAfter: ({ cents, perMinutes }, baseCents, { minutes }) =>
    baseCents + cents * (perMinutes === undefined ? 1 : Math.ceil(minutes / perMinutes)),
})

export const percent = priceEffect({
  schema: z.strictObject({ kind: z.literal('percent'), percent: z.number().min(0).max(1000) }),
  centsAfter: ({ percent }, baseCents) => baseCents + Math.round((baseCents * percent) / 100),
})

export const multiply = priceEffect({
  schema: z.strictObject({ kind: z.literal('multiply'), by: z.number().min(0).max(100) }),
  centsAfter: ({ by }, baseCents) => Math.round(baseCents * by),
})

/** Another price, whatever the income. */
export const replace = priceEffect({
  schema: z.strictObject({ kind: z.literal('replace'), cents }),
  centsAfter: ({ cents }) => cents,
})

/** One of the town's tariffs takes the place of the family's own. */
export const tariff = priceEffect({
  schema: z.strictObject({ kind: z.literal('tariff'), tariff: z.string().min(1) }),
  centsAfter: () => null,
})

/** A surcharge is announced, its amount is not: an agent enters it. */
export const announced = priceEffect({
  schema: z.strictObject({ kind: z.literal('announced') }),
  centsAfter: () => null,
})
