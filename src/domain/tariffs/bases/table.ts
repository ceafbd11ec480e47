import { z } from 'zod'
import { baseKind, dearest } from '@/domain/tariffs/bases/base-kind'
import { plainBase, pricePlainBase } from '@/domain/tariffs/bases/plain-bases'
import { holds, holdsWhateverTheMeans, priceCondition } from '@/domain/tariffs/condition'
import { noPrice } from '@/domain/tariffs/price'

/** A row without a condition stands for all the others, and comes last. */
const row = z.strictObject({ when: priceCondition.optional(), base: plainBase })

/** By rank, level, fund, site, age, formula or status: the first row whose condition holds gives its own base. */
export const table = baseKind({
  schema: z.strictObject({
    kind: z.literal('table'),
    rows: z
      .array(row)
      .min(1)
      .max(100)
      .refine(
        (rows) => rows.slice(0, -1).every(({ when }) => when !== undefined),
        'no row after one without a condition is ever read',
      ),
  }),
  price(rule, reading) {
    const { facts } = reading
    if (reading.highest) {
      const possible = rule.rows.filter(
        ({ when }) => when === undefined || holdsWhateverTheMeans(when, facts),
      )
      return possible.length === 0
        ? noPrice('no-row', { table: 'base' })
        : dearest(possible.map(({ base }) => pricePlainBase(base, reading)))
    }
    const own = rule.rows.findIndex(({ when }) => holds(when, facts))
    const found = rule.rows[own]
    if (!found) return noPrice('no-row', { table: 'base' })
    const price = pricePlainBase(found.base, reading)
    return price.ok ? { ...price, facts: { row: own + 1, ...price.facts } } : price
  },
})
