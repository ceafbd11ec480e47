import { z } from 'zod'
import { lateEnrolment } from '@/domain/penalties/late-enrolment'
import { latePickup } from '@/domain/penalties/late-pickup'
import { lostCard } from '@/domain/penalties/lost-card'
import { noShow } from '@/domain/penalties/no-show'
import type { Penalty, PenaltyFacts, PenaltyKind } from '@/domain/penalties/penalty-kind'
import { unpaidBlock } from '@/domain/penalties/unpaid-block'
import { schemasOf } from '@/domain/schemas-of'

const kinds = [latePickup, noShow, lateEnrolment, lostCard, unpaidBlock] as const

/** What the town asks for, or blocks, when it notes that something went wrong. */
export const penalty = z.discriminatedUnion('kind', schemasOf(kinds))

export type PenaltyRule = z.infer<typeof penalty>
export type PenaltyRuleInput = z.input<typeof penalty>

const kindOf = (rule: PenaltyRule) =>
  kinds.find(({ schema }) => schema.shape.kind.value === rule.kind) as unknown as PenaltyKind<typeof penalty>

/** What a penalty is for. */
export const eventOf = (rule: PenaltyRule): PenaltyFacts['event'] => kindOf(rule).event

/** Cents due or what is blocked; null when the rule is for another event, or lets this one pass. Never throws. */
export function penaltyOf(rule: PenaltyRule, facts: PenaltyFacts): Penalty | null {
  const kind = kindOf(rule)
  return kind.event === facts.event ? kind.penalty(rule, facts) : null
}
