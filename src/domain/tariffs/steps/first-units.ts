import { z } from 'zod'
import { countOf } from '@/domain/tariffs/count'
import { factMissing } from '@/domain/tariffs/price'
import { key } from '@/domain/tariffs/price-facts'
import { applyChanges, changes } from '@/domain/tariffs/steps/changes'
import { stepKind } from '@/domain/tariffs/steps/step-kind'

/** Takes the place of `quantity` where only the first units change price: "les deux premiers repas". */
export const firstUnits = stepKind({
  schema: z.strictObject({
    kind: z.literal('first-units'),
    of: key.default('quantity'),
    units: z.int().min(1).max(1000),
    changes,
  }),
  apply(rule, cents, reading) {
    const taken = countOf(rule.of, reading.facts)
    if (taken === undefined) return factMissing(rule.of)
    const changed = applyChanges(rule.changes, cents, reading)
    if (!changed?.ok) return changed
    const first = Math.min(taken, rule.units)
    const total = first * changed.cents + (taken - first) * cents
    const facts = { of: rule.of, first, others: taken - first, firstCents: changed.cents, eachCents: cents }
    return { ok: true, cents: total, facts, reasons: changed.reasons ?? [] }
  },
})
