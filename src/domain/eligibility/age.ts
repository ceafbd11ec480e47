import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { isoDate } from '@/domain/calendar/date-fields'
import { common, type Found, requirementKind } from '@/domain/eligibility/requirement-kind'

/**
 * Ages in whole years, both ends included: `maxYears` 11 lasts until the eve of the 12th birthday. Counted on the
 * first day of what is asked for, or on a day the town names.
 */
export const age = requirementKind({
  schema: z.strictObject({
    kind: z.literal('age'),
    minYears: z.int().min(0).max(99).optional(),
    maxYears: z.int().min(0).max(99).optional(),
    asOf: z.union([z.literal('first-day'), isoDate]).default('first-day'),
    ...common,
  }),
  missing({ minYears, maxYears, asOf }, { bornOn }, on): Found<'too-young' | 'too-old'>[] {
    const countedOn = asOf === 'first-day' ? on : Temporal.PlainDate.from(asOf)
    const { years } = bornOn.until(countedOn, { largestUnit: 'years' })
    const facts = { years, countedOn: countedOn.toString() }
    if (minYears !== undefined && years < minYears) {
      const fromOn = bornOn.add({ years: minYears }).toString()
      return [
        { code: 'too-young', remedy: 'ask-the-desk', facts: { ...facts, minYears, oldEnoughOn: fromOn } },
      ]
    }
    if (maxYears !== undefined && years > maxYears) {
      return [{ code: 'too-old', remedy: 'ask-the-desk', facts: { ...facts, maxYears } }]
    }
    return []
  },
})
