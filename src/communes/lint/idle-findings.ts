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
  const days = ['0001-01-10', ...new Set(bounds)]
    .map((day) => Temporal.PlainDate.from(day))
    .flatMap((day) => aWeekAround.map((days) => day.add({ days })))
  return [...new Map(days.map((day) => [day.toString(), day])).values()]
}

const caseOf = ({ scope: { formula, profile } }: Scoped) => JSON.stringify({ formula, profile })

/** The rules that hold on one of these days at least, for the formula and the profile that they name. */
function rulesThatHold(rules: readonly Scoped[], days: Temporal.PlainDate[]): Set<Scoped> {
  const holding = new Set<Scoped>()
  for (const named of new Set(rules.map(caseOf)))
    for (const action of ruledAction.options)
      for (const on of days) {
        const rule = ruleFor(rules, { ...JSON.parse(named), action }, on)
        if (rule && caseOf(rule) === named) holding.add(rule)
      }
  return holding
}

function shadowed(activity: Activity): Finding[] {
  const reglement = reglementOf(activity)
  return exclusiveParts.flatMap((part) => {
    const rules: readonly Scoped[] = reglement[part]
    const holding = rulesThatHold(rules, daysThatMatter(rules))
    return rules.flatMap((rule, i) =>
      holding.has(rule)
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
