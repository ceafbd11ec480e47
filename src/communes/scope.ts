import type { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { isoDate, weekdays } from '@/domain/calendar/date-fields'
import { key } from './source'

export const ruledAction = z.enum(['book', 'modify', 'cancel', 'justify'])
export type RuledAction = z.infer<typeof ruledAction>

/**
 * What a rule holds for; what is left out is not asked. `fromOn` and `toOn`: the services of those days, both included;
 * `weekdays`: those of these weekdays, 1 for Monday.
 */
export const scope = z
  .strictObject({
    actions: z.array(ruledAction).min(1).optional(),
    formula: key.optional(),
    profile: key.optional(),
    weekdays: weekdays.optional(),
    fromOn: isoDate.optional(),
    toOn: isoDate.optional(),
  })
  .refine(({ fromOn, toOn }) => !fromOn || !toOn || fromOn <= toOn, {
    path: ['toOn'],
    error: 'la fin vient avant le début',
  })
export type Scope = z.infer<typeof scope>
export type Scoped = { scope: Scope }

/** The case one asks about; a formula or a profile that is not said has only the rules that name none. */
export type Case = { action?: RuledAction; formula?: string; profile?: string }

const ALL_ACTIONS = ruledAction.options.length
const stated = (parts: unknown[]) => parts.filter((part) => part !== undefined).length

/** Whether the rule looks at services of that day. */
export function isOnDay({ fromOn, toOn, weekdays }: Scope, on: Temporal.PlainDate): boolean {
  const day = on.toString()
  return (fromOn ?? day) <= day && day <= (toOn ?? day) && (weekdays?.includes(on.dayOfWeek) ?? true)
}

function isFor({ scope }: Scoped, asked: Case, on: Temporal.PlainDate | null): boolean {
  const { actions, formula, profile, fromOn, toOn, weekdays } = scope
  const isDated = stated([fromOn, toOn, weekdays]) > 0
  return (
    (!actions || (asked.action !== undefined && actions.includes(asked.action))) &&
    (formula === undefined || formula === asked.formula) &&
    (profile === undefined || profile === asked.profile) &&
    (!isDated || (on !== null && isOnDay(scope, on)))
  )
}

/** Negative when the first is the more specific: by what it names, then by fewer actions or weekdays, then by a shorter time. */
function bySpecificity({ scope: a }: Scoped, { scope: b }: Scoped): number {
  const names = stated([b.formula, b.profile]) - stated([a.formula, a.profile])
  const actions = (a.actions?.length ?? ALL_ACTIONS) - (b.actions?.length ?? ALL_ACTIONS)
  const weekdays = (a.weekdays?.length ?? 8) - (b.weekdays?.length ?? 8)
  const ends = stated([b.fromOn, b.toOn]) - stated([a.fromOn, a.toOn])
  const starts = (b.fromOn ?? '').localeCompare(a.fromOn ?? '')
  return names || actions || weekdays || ends || starts
}

/** Every rule that holds for the case on the day of the service, the most specific first. Without a day, none that is dated. */
export function rulesFor<Rule extends Scoped>(
  rules: readonly Rule[],
  asked: Case,
  on: Temporal.PlainDate | null,
): Rule[] {
  return rules.filter((rule) => isFor(rule, asked, on)).toSorted(bySpecificity)
}

/** The rule that holds for the case: the most specific, and of two alike the first written; null when none does. */
export function ruleFor<Rule extends Scoped>(
  rules: readonly Rule[],
  asked: Case,
  on: Temporal.PlainDate | null,
): Rule | null {
  return rulesFor(rules, asked, on)[0] ?? null
}
