import type { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import type { Facts } from '@/domain/deadlines/kind'
import type { Occurrences } from '@/domain/late/late-facts'

/** What the town notes of a child or its family. Amounts in cents, delays in whole minutes. */
export type PenaltyFacts = {
  event: 'picked-up-late' | 'no-show' | 'enrolled-late' | 'card-lost' | 'unpaid'
  /** After the hour to pick up the child. */
  minutesLate?: number
  /** Times this happened before, this one not counted; absent: never. */
  before?: { child: Occurrences; family: Occurrences }
  /** What the missed service would have cost. */
  priceCents?: number
  /** Children of the family enrolled late together; absent: one. */
  children?: number
  debts?: readonly { cents: number; dueOn: Temporal.PlainDate }[]
  /** The day of the judgement, needed for what is unpaid. */
  todayOn?: Temporal.PlainDate
}

export type BlockedByDebt = 'sign-in' | 'enrol' | 're-enrol' | 'book' | 'attend' | 'next-month'

/** `due`: cents on top of nothing else. `blocked`: what the family may not do until it has paid. */
export type Penalty =
  | { kind: 'due'; cents: number; facts: Facts }
  | { kind: 'blocked'; what: BlockedByDebt[]; decidedBy: 'agent' | 'rule'; facts: Facts }

/** Times that are let pass before the penalty is asked for: "à partir du 4e retard" lets three pass. */
export const free = z.strictObject({
  times: z.int().min(1).max(365),
  by: z.enum(['child', 'family']).default('child'),
  over: z.enum(['month', 'year', 'always']).default('year'),
})

export const penaltyCents = z.int().min(0).max(1_000_000)

/** Whether this time is one of those that are let pass. */
export function isFree(rule: z.infer<typeof free> | undefined, { before }: PenaltyFacts): boolean {
  if (!rule) return false
  return (before?.[rule.by][rule.over] ?? 0) < rule.times
}

export type PenaltyKind<Schema extends z.ZodType> = {
  schema: Schema
  event: PenaltyFacts['event']
  /** Null: nothing is asked for. */
  penalty(rule: z.infer<Schema>, facts: PenaltyFacts): Penalty | null
}

export function penaltyKind<Schema extends z.ZodType>(kind: PenaltyKind<Schema>): PenaltyKind<Schema> {
  return kind
}
