import { z } from 'zod'
import { reasonKey } from '@/domain/absences/reasons'
import { deadlineRule } from '@/domain/deadlines/kinds'
import { effect } from '@/domain/late/effects'
import { tolerance } from '@/domain/late/tolerance'
import { trigger } from '@/domain/late/triggers'

/** Only from the nth time, that one included. `year` is the school year. */
const counter = z.strictObject({
  fromNth: z.int().min(2).max(366),
  by: z.enum(['child', 'family']).default('child'),
  over: z.enum(['month', 'year', 'always']).default('year'),
})

/** The families a level is for; all that is stated must hold. */
const families = z.strictObject({
  resident: z.boolean().optional(),
  profiles: z.array(z.string().min(1)).min(1).optional(),
})

export const level = z.strictObject({
  trigger,
  for: families.optional(),
  /** The level holds until then; without it, for any lateness. */
  until: deadlineRule.optional(),
  tolerance: tolerance.optional(),
  counter: counter.optional(),
  effect,
  /** What is charged: the units that are late, the whole order they stand in, or the family once. */
  scope: z.enum(['unit', 'order', 'family']).default('unit'),
  /** Only the first n units of each slot are charged. */
  firstUnits: z.int().min(1).max(366).optional(),
  /** Reasons for which the town lets it pass. */
  waivedFor: z.array(reasonKey('illness')).default([]),
  /** "Pourra être facturé": an agent decides each time. */
  discretionary: z.boolean().default(false),
  article: z.string().min(1).optional(),
})

/** The levels in the order they are tried: the first that fits decides. */
export const lateLadder = z.array(level)

export type Level = z.infer<typeof level>
export type LateLadder = z.infer<typeof lateLadder>
export type LateLadderInput = z.input<typeof lateLadder>
