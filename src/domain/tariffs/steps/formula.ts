import { z } from 'zod'
import { factMissing, noPrice } from '@/domain/tariffs/price'
import { key } from '@/domain/tariffs/price-facts'
import { applyChanges, change } from '@/domain/tariffs/steps/changes'
import { stepKind } from '@/domain/tariffs/steps/step-kind'

/** Half a day, with or without the meal. Each formula is named; one that costs the base has no change. */
export const formula = stepKind({
  schema: z.strictObject({
    kind: z.literal('formula'),
    formulas: z.record(key, z.array(change).max(10)),
  }),
  apply(rule, cents, reading) {
    const { formula: chosen } = reading.facts
    if (chosen === undefined) return factMissing('formula')
    if (!Object.hasOwn(rule.formulas, chosen)) return noPrice('no-row', { table: 'formula', formula: chosen })
    const changed = applyChanges(rule.formulas[chosen] ?? [], cents, reading)
    return changed?.ok ? { ...changed, facts: { formula: chosen, ...changed.facts } } : changed
  },
})
