import { z } from 'zod'
import { carence } from '@/domain/absences/carences'
import { proofRule } from '@/domain/absences/proof'
import { ANY_REASON, reasonKey } from '@/domain/absences/reasons'
import { deadlineRule } from '@/domain/deadlines/kinds'

/** `first-day`: one notice for the whole absence. `each-day`: each day has its own, and is judged by it. */
const notice = z.strictObject({
  by: deadlineRule,
  of: z.enum(['first-day', 'each-day']).default('first-day'),
})

/** Shorter absences stay billed: "4 jours d'école consécutifs". Counted from the first day missed to the last. */
const minimumLength = z.strictObject({
  n: z.int().min(2).max(60),
  unit: z.enum(['served', 'school', 'calendar']).default('served'),
})

/** What becomes of the days not billed. `keptPercent` of their price stays due. */
const absenceEffect = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('deducted'),
    from: z.enum(['this-invoice', 'next-invoice', 'invoice-after-next', 'year-end']).default('next-invoice'),
    keptPercent: z.number().min(0).max(100).default(0),
  }),
  /** To the family's wallet, at once. */
  z.strictObject({ kind: z.literal('credited'), keptPercent: z.number().min(0).max(100).default(0) }),
  /** The parent may come for the meal; nothing is given back. */
  z.strictObject({ kind: z.literal('meal-collected') }),
  /** The absence is noted with its proof; an agent decides what is billed. */
  z.strictObject({ kind: z.literal('agent-decides') }),
])

const personal = z.strictObject({
  reasons: z.array(reasonKey('illness', ANY_REASON)).min(1),
  notice: notice.optional(),
  proof: proofRule.default({ kind: 'none' }),
  /** The first whose `when` fits the proof is applied. */
  carences: z
    .array(
      z.strictObject({
        when: z.enum(['always', 'proof-late', 'proof-sworn']).default('always'),
        carence,
      }),
    )
    .default([]),
  minimumLength: minimumLength.optional(),
  /** Beyond it, what follows stays billed. A school year. */
  maxPerYear: z.strictObject({ n: z.int().min(0).max(366), unit: z.enum(['absence', 'day']) }).optional(),
  effect: absenceEffect.prefault({ kind: 'deducted' }),
  article: z.string().min(1).optional(),
})

/** The school's or the town's own cause. Left to the parent, it is a cancellation within `notice`. */
const collective = z.strictObject({
  causes: z.array(reasonKey('strike', 'school-outing')).min(1),
  automatic: z.boolean(),
  notice: notice.optional(),
  effect: absenceEffect.prefault({ kind: 'deducted' }),
  article: z.string().min(1).optional(),
})

/** What an absence costs in that town. The first rule that names the reason is applied; with none, all is billed. */
export const absenceRules = z.strictObject({
  personal: z.array(personal).default([]),
  collective: z.array(collective).default([]),
})

export type AbsenceRules = z.infer<typeof absenceRules>
export type AbsenceRulesInput = z.input<typeof absenceRules>
export type AbsenceEffect = z.infer<typeof absenceEffect>
export type PersonalRule = z.infer<typeof personal>
export type CollectiveRule = z.infer<typeof collective>
export type NoticeRule = z.infer<typeof notice>
export type MinimumLength = z.infer<typeof minimumLength>
