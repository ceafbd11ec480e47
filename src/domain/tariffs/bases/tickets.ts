import { z } from 'zod'
import { baseKind } from '@/domain/tariffs/bases/base-kind'
import { priceUnit, unitBase } from '@/domain/tariffs/bases/unit-bases'
import { factMissing, noPrice } from '@/domain/tariffs/price'

/** Units bought before use: `quantity` is the number of tickets, `soldBy` the size of a booklet. */
export const tickets = baseKind({
  schema: z.strictObject({
    kind: z.literal('tickets'),
    each: unitBase,
    minimum: z.int().min(1).max(1000).default(1),
    soldBy: z.int().min(1).max(1000).default(1),
  }),
  price(rule, reading) {
    const { quantity } = reading.facts
    if (quantity === undefined) return factMissing('quantity')
    const { minimum, soldBy } = rule
    if (quantity < minimum) return noPrice('below-minimum', { quantity, minimum })
    if (quantity % soldBy !== 0) return noPrice('not-a-booklet', { quantity, soldBy })
    const each = priceUnit(rule.each, reading)
    if (!each.ok) return each
    const facts = { ...each.facts, tickets: quantity, eachCents: each.cents }
    return { ...each, cents: each.cents * quantity, facts }
  },
})
