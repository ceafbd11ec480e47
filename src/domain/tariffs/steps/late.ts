import { z } from 'zod'
import { incident } from '@/domain/tariffs/price-facts'
import { changedBecause, changes } from '@/domain/tariffs/steps/changes'
import { stepKind } from '@/domain/tariffs/steps/step-kind'

/** The ladder of what costs more, the gravest first: the first level that happened applies, alone. */
export const late = stepKind({
  schema: z.strictObject({
    kind: z.literal('late'),
    levels: z
      .array(z.strictObject({ on: incident, changes }))
      .min(1)
      .max(10),
  }),
  apply(rule, cents, reading) {
    const level = rule.levels.find(({ on }) => reading.facts.incidents?.includes(on))
    if (!level) return null
    return changedBecause({ code: 'late', facts: { incident: level.on } }, level.changes, cents, reading)
  },
})
