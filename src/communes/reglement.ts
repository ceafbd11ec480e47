import { z } from 'zod'
import { absenceRules } from '@/domain/absences/absence-rules'
import { limit } from '@/domain/capacity/limits/kinds'
import { deadlineRule } from '@/domain/deadlines/kinds'
import { requirement } from '@/domain/eligibility/kinds'
import { lateLadder } from '@/domain/late/ladder'
import { graceRule } from '@/domain/opening/grace'
import { openingRule } from '@/domain/opening/kinds'
import { quotientPolicy } from '@/domain/tariffs/quotient-policy'
import { tariff } from '@/domain/tariffs/tariff'
import { scope } from './scope'
import { key, source } from './source'
import { townText } from './text'

/** A rule as the town states it: its name, what it holds for, what parents read, and where it is written. */
const entries = <Rule extends z.ZodType>(rule: Rule) =>
  z
    .array(z.strictObject({ label: townText, scope: scope.default({}), rule, sentence: townText, source }))
    .default([])

/** How places are kept apart: between the portal and the desk in percent, or a stock of their own, per day. */
const quota = z.discriminatedUnion('kind', [
  z
    .strictObject({
      kind: z.literal('channel-share'),
      onlinePercent: z.int().min(0).max(100),
      onSitePercent: z.int().min(0).max(100),
    })
    .refine(({ onlinePercent, onSitePercent }) => onlinePercent + onSitePercent === 100, {
      path: ['onSitePercent'],
      error: 'les deux parts font 100 ensemble',
    }),
  z.strictObject({ kind: z.literal('own-stock'), unit: key, places: z.int().min(0).max(100_000) }),
])

/** Who accepts what is asked: the portal at once, or an agent, with the reasons for which it may be refused. */
const decision = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('portal') }),
  z.strictObject({ by: z.literal('agent'), refusedFor: z.array(key).default([]) }),
])

/**
 * The rules of an activity that are computed, whether or not it is booked here. Of openings, deadlines, late ladders,
 * absences, tariffs, quotient policies and decisions the most specific holds; of the others, all that apply.
 */
export const reglement = z.strictObject({
  openings: entries(openingRule),
  deadlines: entries(deadlineRule),
  graces: entries(graceRule),
  late: entries(lateLadder.min(1)),
  absences: entries(absenceRules),
  tariffs: entries(tariff),
  quotients: entries(quotientPolicy),
  limits: entries(limit),
  eligibility: entries(requirement),
  quotas: entries(quota),
  decisions: entries(decision),
})
export type Reglement = z.infer<typeof reglement>
export type ReglementPart = keyof Reglement
export type Entry<Part extends ReglementPart> = Reglement[Part][number]
