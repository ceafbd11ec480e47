import type { CommuneCalendar } from '@/domain/calendar/commune-calendar'
import { isOpen } from '@/domain/deadlines/deadline'
import { deadlineFor } from '@/domain/deadlines/deadline-for'
import type { Facts } from '@/domain/deadlines/kind'
import type { Effect } from '@/domain/late/effects'
import type { LateLadder, Level } from '@/domain/late/ladder'
import type { LateFacts } from '@/domain/late/late-facts'
import { countedMinutes } from '@/domain/late/tolerance'
import { FORBIDDEN_BY_A_DEADLINE, type Trigger } from '@/domain/late/triggers'
import { reviewOf } from '@/domain/late/waiting-list-review'

export type LateReason = {
  code: Trigger | 'grace' | 'tolerated' | 'waived' | 'not-yet-counted' | 'no-level'
  facts: Facts
}

/** What is charged for: units of each slot, or the family once. */
export type Charged = { slots: { slot: string; units: number }[]; perFamily: boolean }

/**
 * `effect` is null when nothing happens, and the act is then accepted as if it were in time.
 * `level` is the place of the level in the ladder, from 0; null when none decided.
 */
export type LateOutcome = {
  effect: Effect | null
  level: number | null
  discretionary: boolean
  charged: Charged
  reason: LateReason
}

const NOTHING_CHARGED: Charged = { slots: [], perFamily: false }

const nothing = (code: LateReason['code'], facts: Facts = {}, level: number | null = null): LateOutcome => ({
  effect: null,
  level,
  discretionary: false,
  charged: NOTHING_CHARGED,
  reason: { code, facts },
})

function fits(level: Level, facts: LateFacts, calendar: CommuneCalendar): boolean {
  if (level.trigger !== facts.trigger) return false
  if (level.for?.resident !== undefined && level.for.resident !== facts.isResident) return false
  if (level.for?.profiles && !level.for.profiles.some((p) => facts.profiles?.includes(p))) return false
  return !level.until || isOpen(deadlineFor(level.until, facts.service, calendar), facts.at)
}

/** The rank of this time, from 1. */
function nthOf({ counter }: Level, { before }: LateFacts): number {
  return counter && before ? before[counter.by][counter.over] + 1 : 1
}

function chargedBy({ scope, firstUnits }: Level, facts: LateFacts): Charged {
  if (scope === 'family') return { slots: [], perFamily: true }
  const units = facts.units ?? [{ slot: 'unit', late: 1, ordered: 1 }]
  const slots = units
    .map(({ slot, late, ordered }) => ({ slot, units: scope === 'order' && late > 0 ? ordered : late }))
    .map((charged) => ({ ...charged, units: Math.min(charged.units, firstUnits ?? charged.units) }))
  return { slots: slots.filter(({ units }) => units > 0), perFamily: false }
}

function decidedBy(
  level: Level,
  index: number,
  minutes: number,
  facts: LateFacts,
  calendar: CommuneCalendar,
) {
  const charged = chargedBy(level, facts)
  const nth = nthOf(level, facts)
  return {
    effect: level.effect,
    level: index,
    discretionary: level.discretionary,
    charged,
    reason: {
      code: level.trigger,
      facts: {
        ...(level.article !== undefined && { article: level.article }),
        ...(level.counter && { nth, fromNth: level.counter.fromNth }),
        ...(facts.minutesLate !== undefined && { minutes }),
        ...reviewOf(level.effect, facts, calendar),
      },
    },
  } satisfies LateOutcome
}

/**
 * What lateness does, from the first level of the ladder that fits, and why. Where no level speaks of it, what a
 * deadline forbids is refused, and the rest has no effect. Minutes are whole; never throws.
 */
export function lateOutcome(ladder: LateLadder, facts: LateFacts, calendar: CommuneCalendar): LateOutcome {
  if (facts.inGrace && FORBIDDEN_BY_A_DEADLINE.includes(facts.trigger)) return nothing('grace')
  let spared: LateOutcome | null = null
  for (const [index, level] of ladder.entries()) {
    if (!fits(level, facts, calendar)) continue
    const minutes = countedMinutes(facts.minutesLate ?? 0, level.tolerance)
    if (facts.minutesLate !== undefined && minutes === 0) {
      spared ??= nothing('tolerated', { minutesLate: facts.minutesLate }, index)
      continue
    }
    if (facts.reason !== undefined && level.waivedFor.includes(facts.reason)) {
      return nothing('waived', { reason: facts.reason }, index)
    }
    const nth = nthOf(level, facts)
    if (level.counter && nth < level.counter.fromNth) {
      spared ??= nothing('not-yet-counted', { nth, fromNth: level.counter.fromNth }, index)
      continue
    }
    return decidedBy(level, index, minutes, facts, calendar)
  }
  if (spared) return spared
  if (!FORBIDDEN_BY_A_DEADLINE.includes(facts.trigger)) return nothing('no-level')
  return { ...nothing('no-level'), effect: { kind: 'refuse' } }
}
