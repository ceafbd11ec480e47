import { z } from 'zod'
import { baseKind } from '@/domain/tariffs/bases/base-kind'
import { priceUnit, unitBase } from '@/domain/tariffs/bases/unit-bases'
import { unitsBegun } from '@/domain/tariffs/count'
import { factMissing, type PriceReason } from '@/domain/tariffs/price'

const unitMinutes = z
  .int()
  .min(1)
  .max(24 * 60)

/**
 * "Toute demi-heure commencée est due." `first` is a first unit of its own length or price; `minimumUnits` are billed
 * whatever the presence, also when there was none.
 */
export const startedUnits = baseKind({
  schema: z.strictObject({
    kind: z.literal('started-units'),
    unitMinutes,
    each: unitBase,
    first: z.strictObject({ minutes: unitMinutes.optional(), each: unitBase.optional() }).optional(),
    minimumUnits: z.int().min(1).max(1000).optional(),
  }),
  price(rule, reading) {
    const { minutes } = reading.facts
    if (minutes === undefined) return factMissing('minutes')
    const each = priceUnit(rule.each, reading)
    if (!each.ok) return each
    const first = rule.first?.each ? priceUnit(rule.first.each, reading) : each
    if (!first.ok) return first
    const afterFirst = Math.max(0, minutes - (rule.first?.minutes ?? rule.unitMinutes))
    const started = minutes === 0 ? 0 : 1 + unitsBegun(afterFirst, rule.unitMinutes)
    const units = Math.max(started, rule.minimumUnits ?? 0)
    const cents = units === 0 ? 0 : first.cents + (units - 1) * each.cents
    const reasons: PriceReason[] = [...(each.reasons ?? [])]
    if (units > started) reasons.push({ code: 'minimum-billed', facts: { units, started } })
    return { ok: true, cents, facts: { ...each.facts, minutes, units, eachCents: each.cents }, reasons }
  },
})
