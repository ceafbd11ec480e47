import { z } from 'zod'
import { factMissing } from '@/domain/tariffs/price'
import { changedBecause, changes } from '@/domain/tariffs/steps/changes'
import { stepKind } from '@/domain/tariffs/steps/step-kind'

/**
 * `rank`: each child by its place; `family-size`: every child by how many they are. The last row that the number
 * reaches applies. `basis` and `among` say how `rankAmong` finds the place.
 */
export const siblings = stepKind({
  schema: z.strictObject({
    kind: z.literal('siblings'),
    by: z.enum(['rank', 'family-size']).default('rank'),
    basis: z.enum(['age', 'enrolment', 'fee']).default('age'),
    among: z.enum(['all', 'together', 'same-pattern']).default('all'),
    rows: z
      .array(z.strictObject({ from: z.int().min(1).max(30), changes }))
      .min(1)
      .refine(
        (rows) => rows.every(({ from }, i) => i === 0 || from > (rows[i - 1]?.from ?? 0)),
        'rows go up',
      ),
  }),
  apply(rule, cents, reading) {
    const { rank, householdChildren } = reading.facts
    const place = rule.by === 'rank' ? rank : householdChildren
    if (place === undefined) return factMissing(rule.by === 'rank' ? 'rank' : 'householdChildren')
    const row = rule.rows.findLast(({ from }) => from <= place)
    if (!row) return null
    return changedBecause(
      { code: 'sibling', facts: { by: rule.by, place, from: row.from } },
      row.changes,
      cents,
      reading,
    )
  },
})

export type SiblingsRule = z.infer<typeof siblings.schema>
