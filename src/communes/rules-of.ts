import type { LateLadder } from '@/domain/late/ladder'
import type { Activity } from './activity'
import { type Entry, type Reglement, reglement } from './reglement'
import type { Scope } from './scope'
import type { Source } from './source'
import type { TownText } from './text'

/** A rule with what it holds for, wherever in the activity it is written: `path` leads to it from there. */
export type Stated<Rule> = {
  scope: Scope
  rule: Rule
  sentence: TownText
  source: Source
  path: (string | number)[]
}

const none: Reglement = reglement.parse({})

export const reglementOf = (activity: Activity): Reglement => activity.reglement ?? none

/** The deadlines of an activity. One that is booked here states them with its bookings. */
export function deadlinesOf(activity: Activity): Stated<Entry<'deadlines'>['rule']>[] {
  const { booking } = activity
  if (!booking)
    return reglementOf(activity).deadlines.map((entry, i) => ({
      ...entry,
      path: ['reglement', 'deadlines', i],
    }))
  return booking.deadlines.map(({ actions, rule, sentence, source }, i) => {
    return { scope: { actions }, rule, sentence, source, path: ['booking', 'deadlines', i] }
  })
}

const ladderOf = (outcome: 'refuse' | 'ask-centre'): LateLadder =>
  (['booked-late', 'cancelled-late'] as const).map((trigger) => ({
    trigger,
    effect: { kind: outcome },
    scope: 'unit',
    waivedFor: [],
    discretionary: false,
  }))

/** The late ladders of an activity. One that is booked here has one of one step: no, or ask the centre. */
export function lateLaddersOf(activity: Activity): Stated<LateLadder>[] {
  const late = activity.booking?.late
  if (!late)
    return reglementOf(activity).late.map((entry, i) => ({ ...entry, path: ['reglement', 'late', i] }))
  const { outcome, sentence, source } = late
  return [{ scope: {}, rule: ladderOf(outcome), sentence, source, path: ['booking', 'late'] }]
}
