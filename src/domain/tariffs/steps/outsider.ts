import { z } from 'zod'
import { changedBecause, changes } from '@/domain/tariffs/steps/changes'
import { stepKind } from '@/domain/tariffs/steps/step-kind'

/** For families that the town does not hold to be from here: twice the price, two euros more, their own scale. */
export const outsider = stepKind({
  schema: z.strictObject({ kind: z.literal('outsider'), changes }),
  apply(rule, cents, reading) {
    if (reading.facts.resident) return null
    return changedBecause({ code: 'outsider', facts: {} }, rule.changes, cents, reading)
  },
})
