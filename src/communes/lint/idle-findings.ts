import { Temporal } from 'temporal-polyfill'
import { ANY_REASON } from '@/domain/absences/reasons'
import { holds } from '@/domain/deadlines/condition'
import type { Level } from '@/domain/late/ladder'
import type { Activity } from '../activity'
import { calendarOf } from '../calendar-of'
import type { CommuneRecord } from '../record'
import { reglementOf, statedRules } from '../rules-of'
import { ruledAction, ruleFor, type Scoped } from '../scope'
import type { Finding } from './finding'
import { servicesIn, servicesOf } from './services-of'

/** Of these the most specific holds, alone. */
const exclusiveParts = [
  'openings',
  'deadlines',
  'late',
  'absences',
  'tariffs',
  'quotients',
  'decisions',
  'residency',
  'payment',
  'billing',
  'allocation',
  'waitingList',
  'eventMinimum',
] as const

const aWeekAround = Array.from({ length: 15 }, (_, n) => n - 7)

/** The days on which a choice between the rules may change, each weekday about them, and some on which no dated rule holds. */
function daysThatMatter(rules: readonly Scoped[]): Temporal.PlainDate[] {
  const bounds = rules.flatMap(({ scope }) => [scope.fromOn, scope.toOn].filter((day) => day !== undefined))
  return ['0001-01-10', ...bounds]
    .map((day) => Temporal.PlainDate.from(day))
    .flatMap((day) => aWeekAround.map((days) => day.add({ days })))
}

function everHolds<Rule extends Scoped>(rule: Rule, rules: readonly Rule[], days: Temporal.PlainDate[]) {
  const { formula, profile } = rule.scope
  const named = { ...(formula && { formula }), ...(profile && { profile }) }
  const actions = rule.scope.actions ?? ruledAction.options
  return days.some((on) => actions.some((action) => ruleFor(rules, { ...named, action }, on) === rule))
}

function shadowed(activity: Activity): Finding[] {
  const reglement = reglementOf(activity)
  return exclusiveParts.flatMap((part) => {
    const rules: readonly Scoped[] = reglement[part]
    const days = daysThatMatter(rules)
    return rules.flatMap((rule, i) =>
      everHolds(rule, rules, days)
        ? []
        : [
            {
              path: ['reglement', part, i],
              message:
                'cette règle ne s’applique jamais : d’autres, plus précises ou écrites avant, la remplacent',
            },
          ],
    )
  })
}

/** Whether the first level leaves nothing of the second to decide. */
function leavesNothing(first: Level, second: Level): boolean {
  const isWhole = !first.until && !first.for && !first.counter && !first.tolerance
  return isWhole && first.trigger === second.trigger
}

function idleLevels(activity: Activity): Finding[] {
  return statedRules(activity, 'late').flatMap(({ rule, path }) =>
    rule.flatMap((level, i) => {
      const before = rule.slice(0, i).findIndex((first) => leavesNothing(first, level))
      const message = `ce palier ne s’applique jamais : le palier ${before + 1} décide toujours avant lui`
      return before === -1 ? [] : [{ path: [...path, 'rule', i], message }]
    }),
  )
}

function idleReasons(activity: Activity): Finding[] {
  return reglementOf(activity).absences.flatMap(({ rule }, at) => {
    const path = ['reglement', 'absences', at, 'rule']
    const collective = rule.collective.map(({ causes }, i) => ({
      keys: causes,
      path: [...path, 'collective', i],
    }))
    const personal = rule.personal.map(({ reasons }, i) => ({
      keys: reasons,
      path: [...path, 'personal', i],
    }))
    const all = [...collective, ...personal]
    return all.flatMap(({ keys, path }, i) => {
      const before = new Set(all.slice(0, i).flatMap((one) => one.keys))
      const message = 'cette règle ne s’applique jamais : d’autres avant elle nomment déjà tous ses motifs'
      return keys.every((key) => before.has(key) || before.has(ANY_REASON)) ? [{ path, message }] : []
    })
  })
}

function idleOverrides(activity: Activity, record: CommuneRecord): Finding[] {
  const calendar = calendarOf(record)
  const services = servicesOf(activity, record)
  return statedRules(activity, 'deadlines').flatMap(({ rule, scope, path }) => {
    const tried = servicesIn(services, scope)
    if (tried.length === 0 || rule.overrides.length === 0) return []
    const used = new Set(
      tried.map((service) => rule.overrides.findIndex(({ when }) => holds(when, service, calendar))),
    )
    return rule.overrides.flatMap((_, i) =>
      used.has(i)
        ? []
        : [
            {
              path: [...path, 'rule', 'overrides', i],
              message: 'cette exception ne s’applique jamais : aucun jour de l’activité n’est dans son cas',
            },
          ],
    )
  })
}

/** Rules that can never apply: always beaten by another, after one that decides all, or for a case that does not exist. */
export const idleFindings = (activity: Activity, record: CommuneRecord): Finding[] => [
  ...shadowed(activity),
  ...idleLevels(activity),
  ...idleReasons(activity),
  ...idleOverrides(activity, record),
]
