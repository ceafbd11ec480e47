import { z } from 'zod'
import { absenceRules } from '@/domain/absences/absence-rules'
import { billingRule } from '@/domain/billing/billing-rule'
import { allocation } from '@/domain/capacity/allocation/allocation'
import { eventMinimum } from '@/domain/capacity/event-minimum'
import { limit } from '@/domain/capacity/limits/kinds'
import { quota } from '@/domain/capacity/quotas/kinds'
import { waitingListRule } from '@/domain/capacity/waiting-list'
import { deadlineRule } from '@/domain/deadlines/kinds'
import { requirement } from '@/domain/eligibility/kinds'
import { residencyRule } from '@/domain/eligibility/residency'
import { lateLadder } from '@/domain/late/ladder'
import { graceRule } from '@/domain/opening/grace'
import { openingRule } from '@/domain/opening/kinds'
import { paymentRule } from '@/domain/payment/kinds'
import { penalty } from '@/domain/penalties/kinds'
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

/** Who accepts what is asked: the portal at once, or an agent, with the reasons for which it may be refused. */
const decision = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('portal') }),
  z.strictObject({ by: z.literal('agent'), refusedFor: z.array(key).default([]) }),
])

/**
 * The rules of an activity that are computed, whether or not it is booked here. Of graces, penalties, limits, eligibility
 * and quotas all that apply hold; of the others, the most specific.
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
  residency: entries(residencyRule),
  penalties: entries(penalty),
  payment: entries(paymentRule),
  billing: entries(billingRule),
  allocation: entries(allocation),
  waitingList: entries(waitingListRule),
  eventMinimum: entries(eventMinimum),
})
export type Reglement = z.infer<typeof reglement>
export type ReglementPart = keyof Reglement
export type Entry<Part extends ReglementPart> = Reglement[Part][number]
