import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { absenceInRecord, absenceQuestion } from '@/communes/absence-in-record'
import { type Activity, activity } from '@/communes/activity'
import { calendarOf } from '@/communes/calendar-of'
import { explain, type Question } from '@/communes/explain'
import { instantOf, serviceOf } from '@/communes/moment-written'
import type { CommuneRecord } from '@/communes/record'
import type { Entry, ReglementPart } from '@/communes/reglement'
import { reglementOf } from '@/communes/rules-of'
import { recordOf } from './tenant'

type Written = Record<string, Partial<Record<ReglementPart, { scope?: object; rule: object }[]>>>

const written: Written = parse(readFileSync(new URL('hardest-towns.yaml', import.meta.url), 'utf8'))
export const hardestTowns = Object.keys(written)

const told = { label: 'Règle', sentence: 'Une règle.', source: { cite: 'Règlement intérieur' } }

/** An activity that has the town's rules, and no booking. */
export function activityOf(town: string): Activity {
  const parts = Object.entries(written[town] ?? {})
  const reglement = Object.fromEntries(
    parts.map(([part, entries]) => [part, entries.map((entry) => ({ ...told, ...entry }))]),
  )
  return activity.parse({
    ...{ key: town, label: town, kind: 'canteen', source: told.source, reglement },
  })
}

export const rulesIn = <Part extends ReglementPart>(town: string, part: Part): Entry<Part>['rule'][] =>
  (reglementOf(activityOf(town))[part] as Entry<Part>[]).map(({ rule }) => rule)

export function ruleIn<Part extends ReglementPart>(town: string, part: Part): Entry<Part>['rule'] {
  const [rule] = rulesIn(town, part)
  if (rule === undefined) throw new Error(`${town} has no ${part}`)
  return rule
}

const rennes = await recordOf('rennes')

type Asked = Partial<Omit<Question, 'service' | 'now'>> & { service: string; now?: string }
type Days = Partial<Pick<CommuneRecord, 'schoolZone' | 'calendar'>>

/** What `explain` answers for that town, in zone B unless said. */
export function explainedIn(town: string, asked: Asked, days: Days = {}) {
  const record: CommuneRecord = { ...rennes, calendar: undefined, ...days }
  const { service, now = '2026-06-01T12:00', action = 'book', ...who } = asked
  return explain(record, activityOf(town), {
    ...who,
    action,
    service: serviceOf(service),
    now: instantOf(now, calendarOf(record)),
  })
}

/** The days billed of an absence, with the facts of `communes absence`. */
export function billedIn(town: string, facts: object): string[] {
  const judged = absenceInRecord(rennes, activityOf(town), absenceQuestion.parse(facts))
  return judged?.outcome.days.flatMap(({ on, billed }) => (billed ? [on.toString()] : [])) ?? []
}
