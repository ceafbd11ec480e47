import type { Trigger } from '@/domain/late/triggers'
import { eventOf } from '@/domain/penalties/kinds'
import type { PenaltyFacts } from '@/domain/penalties/penalty-kind'
import type { Activity } from '../activity'
import { statedRules } from '../rules-of'
import type { Finding } from './finding'

const triggerOf: Record<PenaltyFacts['event'], Trigger | null> = {
  'picked-up-late': 'picked-up-late',
  'no-show': 'booked-and-absent',
  'enrolled-late': 'enrolled-late',
  'card-lost': null,
  unpaid: 'unpaid',
}

/** A penalty that another part states as well: the family would pay, or be blocked, twice. */
export function penaltyFindings(activity: Activity): Finding[] {
  const triggers = new Set(
    statedRules(activity, 'late').flatMap(({ rule }) => rule.map(({ trigger }) => trigger)),
  )
  const requiresPayment = statedRules(activity, 'eligibility').some(({ rule }) => rule.kind === 'unpaid')
  return statedRules(activity, 'penalties').flatMap(({ rule, path }) => {
    const trigger = triggerOf[eventOf(rule)]
    const message = (part: string) =>
      `dit deux fois : cette pénalité est aussi dans reglement › ${part}, gardez-en une`
    if (trigger && triggers.has(trigger)) return [{ path, message: message('late') }]
    return rule.kind === 'unpaid' && requiresPayment ? [{ path, message: message('eligibility') }] : []
  })
}
