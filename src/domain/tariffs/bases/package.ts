import { z } from 'zod'
import { baseKind } from '@/domain/tariffs/bases/base-kind'
import { priceUnit, unitBase } from '@/domain/tariffs/bases/unit-bases'
import { factMissing, noPrice } from '@/domain/tariffs/price'

const daysKey = z.enum(['1', '2', '3', '4', '5', '6', '7'])

/** One price for a month, a term or a year, whatever the presences, by the days a week that were asked for. */
export const packageByDays = baseKind({
  schema: z.strictObject({
    kind: z.literal('package'),
    per: z.enum(['month', 'term', 'year']),
    byDaysPerWeek: z.partialRecord(daysKey, unitBase),
  }),
  price(rule, reading) {
    const { daysPerWeek } = reading.facts
    if (daysPerWeek === undefined) return factMissing('daysPerWeek')
    const own = rule.byDaysPerWeek[daysKey.parse(String(daysPerWeek))]
    if (!own) return noPrice('no-row', { table: 'package', daysPerWeek })
    const price = priceUnit(own, reading)
    return price.ok ? { ...price, facts: { ...price.facts, per: rule.per, daysPerWeek } } : price
  },
})
