import { z } from 'zod'
import { factMissing } from '@/domain/tariffs/price'
import { countedFor, countedPer, incident } from '@/domain/tariffs/price-facts'
import { changedBecause, changes } from '@/domain/tariffs/steps/changes'
import { stepKind } from '@/domain/tariffs/steps/step-kind'

/** "Doublé à partir du 7e repas non réservé": only from the nth time, counted in a month or a school year. */
export const fromNth = stepKind({
  schema: z.strictObject({
    kind: z.literal('from-nth'),
    of: incident,
    per: countedPer,
    for: countedFor,
    nth: z.int().min(2).max(1000),
    changes,
  }),
  apply(rule, cents, reading) {
    const { incidents, occurrences } = reading.facts
    if (!incidents?.includes(rule.of)) return null
    const counted = occurrences?.find(
      (one) => one.of === rule.of && one.per === rule.per && one.for === rule.for,
    )
    if (!counted) return factMissing(`occurrences.${rule.of}.${rule.per}.${rule.for}`)
    if (counted.nth < rule.nth) return null
    const facts = { incident: rule.of, nth: counted.nth, per: rule.per, for: rule.for }
    return changedBecause({ code: 'nth-time', facts }, rule.changes, cents, reading)
  },
})
