import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import type { DeadlineRuleInput } from '@/domain/deadlines/kinds'
import type { ServiceMoment } from '@/domain/deadlines/service-moment'
import { aCalendar, day } from '../domain/calendar-of-a-commune'
import { aService, closing, lastMoment } from '../domain/deadlines-example'
import towns from './town-rules.json'

type Weekday = 'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun'
type Table = Partial<Record<Weekday, [Weekday, string]>>
type Timed = { at?: string; bound?: 'before' | 'until' }

/** The neutral encoding of the atlas. */
type Spec = Timed &
  (
    | { shape: 'days_before'; n: number; unit: 'cal' | 'work' }
    | { shape: 'clear_days' | 'days_after'; n: number; unit?: 'cal' | 'work' }
    | { shape: 'week_before' | 'preceding_dow'; dow: Weekday }
    | { shape: 'dow_table'; table: Table }
    | { shape: 'dow_table_holiday'; table: Table; if_monday_holiday: Table }
    | { shape: 'fixed_list'; list: Record<string, string>; key: string }
    | { shape: 'before_period'; n: number; unit: 'day' | 'week' | 'month' }
    | { shape: 'month_before'; day: number }
    | { shape: 'same_day' | 'end_of_month' }
    | { shape: 'hours_before' | 'hours_after'; h: number }
    | { shape: 'last_school_day_before'; zone: string }
  )

type Example = {
  type: 'deadline'
  action: string
  service: string
  spec: Spec
  last_moment: string
}

const WEEKDAYS: Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']
const UNITS = { cal: 'calendar', work: 'working' } as const
const numberOf = (weekday: Weekday) => WEEKDAYS.indexOf(weekday) + 1

/** Each served weekday closes on the last such weekday that stands before it. */
function rowsOf(table: Table) {
  return Object.fromEntries(
    (Object.entries(table) as [Weekday, [Weekday, string]][]).map(([served, [closes, at]]) => [
      numberOf(served),
      { weekday: numberOf(closes), weeksBack: numberOf(closes) < numberOf(served) ? 0 : 1, at },
    ]),
  )
}

function everyDay(row: (served: number) => { weekday: number; weeksBack: number }) {
  return Object.fromEntries(WEEKDAYS.map((_, i) => [i + 1, row(i + 1)]))
}

function ruleOf(spec: Spec): DeadlineRuleInput {
  const timing = { ...(spec.at && { at: spec.at }), ...(spec.bound && { bound: spec.bound }) }
  switch (spec.shape) {
    case 'days_before':
      return { kind: 'days-before', n: spec.n, unit: UNITS[spec.unit ?? 'cal'], ...timing }
    case 'clear_days':
      return { kind: 'days-before', n: spec.n, counting: 'clear', ...timing }
    case 'days_after':
      return { kind: 'days-after', n: spec.n, unit: UNITS[spec.unit ?? 'cal'], ...timing }
    case 'week_before': {
      const weekday = numberOf(spec.dow)
      return { kind: 'weekday-table', table: everyDay(() => ({ weekday, weeksBack: 1 })), ...timing }
    }
    case 'preceding_dow': {
      const weekday = numberOf(spec.dow)
      const table = everyDay((served) => ({ weekday, weeksBack: weekday < served ? 0 : 1 }))
      return { kind: 'weekday-table', table, ...timing }
    }
    case 'dow_table':
      return { kind: 'weekday-table', table: rowsOf(spec.table), ...timing }
    case 'dow_table_holiday': {
      const otherwise = { kind: 'weekday-table', table: rowsOf(spec.if_monday_holiday), ...timing } as const
      const overrides = [{ when: { publicHolidayOn: [1] }, rule: otherwise }]
      return { kind: 'weekday-table', table: rowsOf(spec.table), ...timing, overrides }
    }
    case 'fixed_list': {
      const dates = Object.entries(spec.list).map(([period, closesOn]) => ({ period, closesOn }))
      return { kind: 'dated-list', dates, ...timing }
    }
    case 'before_period':
      return { kind: 'before-period-start', n: spec.n, unit: spec.unit, ...timing }
    case 'month_before':
      return { kind: 'day-of-previous-month', day: spec.day, ...timing }
    case 'end_of_month':
      return { kind: 'day-of-previous-month', day: 31, monthsBack: 0, ...timing }
    case 'same_day':
      return { kind: 'same-day', ...timing }
    case 'hours_before':
      return { kind: 'hours-before', hours: spec.h, ...timing }
    case 'hours_after':
      return { kind: 'hours-after', hours: spec.h, bound: 'until' }
    case 'last_school_day_before':
      return { kind: 'days-before', n: 1, unit: 'school', ...timing }
  }
}

/** In the atlas, the service of a rule about a period is the first day of that period. */
function serviceOf({ service, spec }: Example): ServiceMoment {
  const moment = aService(service)
  if (spec.shape !== 'before_period' && spec.shape !== 'fixed_list') return moment
  const name = spec.shape === 'fixed_list' ? { name: spec.key } : {}
  return { ...moment, period: { startsOn: moment.on, endsOn: moment.on, ...name } }
}

const examples = towns.flatMap((entry) =>
  (entry.worked_examples as { type: string }[])
    .filter((example): example is Example => example.type === 'deadline')
    .map((example) => ({ ...example, id: entry.id, town: entry.town })),
)

const computed = examples.map((example) => {
  const { spec } = example
  const calendar = aCalendar({ zone: spec.shape === 'last_school_day_before' ? spec.zone : 'B' })
  return { ...example, computed: lastMoment(ruleOf(spec), serviceOf(example), calendar) }
})

/** Examples of the atlas that we believe wrong, or that need data it does not give: `id, action, service` to the reason. */
const DISAGREEMENTS: Record<string, string> = {}

const nameOf = ({ id, action, service }: { id: string; action: string; service: string }) =>
  `${id}, ${action}, ${service}`

const inFrench = (moment: string) =>
  Temporal.PlainDate.from(moment.slice(0, 10)).toLocaleString('fr-FR', { dateStyle: 'full' })

describe('l’atlas des communes', () => {
  test('donne 132 exemples de dates limites', () => {
    expect(computed).toHaveLength(132)
  })

  test('contredit nos calculs là où nous l’avons écrit, et nulle part ailleurs', () => {
    const disagreeing = computed.filter((example) => example.computed !== example.last_moment)
    expect(disagreeing.map(nameOf)).toEqual(Object.keys(DISAGREEMENTS))
  })

  const agreed = computed
    .filter((example) => DISAGREEMENTS[nameOf(example)] === undefined)
    .map((example) => ({
      ...example,
      served: inFrench(example.service),
      closes: `${inFrench(example.last_moment)} à ${example.last_moment.slice(11).replace(':', ' h ')}`,
    }))

  test.each(agreed)('$town ($id, $action), pour le $served : le dernier moment est le $closes', (example) => {
    expect(example.computed).toBe(example.last_moment)
  })
})

describe('les règlements, en toutes lettres', () => {
  test('À Rennes, pour le mercredi 18 octobre 2017, le dernier moment est le mardi 10 octobre 2017 à 23 h 59', () => {
    expect(lastMoment({ kind: 'days-before', n: 8 }, '2017-10-18')).toBe('2017-10-10T23:59')
  })

  test('À Rennes, le mercredi 11 octobre 2017 à 0 h 00, il est trop tard pour le 18', () => {
    const deadline = closing({ kind: 'days-before', n: 8 }, '2017-10-18')
    expect(deadline.kind === 'moment' && deadline.closesAt.toString()).toBe('2017-10-10T22:00:00Z')
  })

  test('À Chanteloup, « 15 jours » avant le 15 octobre est le 1er octobre : les deux bouts sont comptés', () => {
    const rule = { kind: 'days-before', n: 15, counting: 'both-ends' } as const
    expect(lastMoment(rule, '2026-10-15')).toBe('2026-10-01T23:59')
  })

  test('À Chanteloup, on inscrit aux vacances jusqu’à 4 semaines avant le premier jour de la session', () => {
    const session = { startsOn: day('2027-02-08'), endsOn: day('2027-02-12') }
    const rule = { kind: 'before-period-start', n: 4, unit: 'week' } as const
    expect(lastMoment(rule, { on: day('2027-02-10'), period: session })).toBe('2027-01-11T23:59')
  })

  test('À Béthisy, 48 h ouvrées avant le jeudi 12 novembre à midi est le lundi 9 à midi : le 11 ne compte pas', () => {
    const rule = { kind: 'hours-before', hours: 48, counted: 'working', bound: 'until' } as const
    expect(lastMoment(rule, '2026-11-12T12:00')).toBe('2026-11-09T12:00')
  })

  test('À Alès, toute la semaine du 5 juillet 2027 ferme 10 jours avant son lundi, à 16 h', () => {
    const rule = { kind: 'days-before', n: 10, anchor: 'week', at: '16:00' } as const
    expect(['2027-07-05', '2027-07-09'].map((service) => lastMoment(rule, service))).toEqual([
      '2027-06-25T15:59',
      '2027-06-25T15:59',
    ])
  })

  test('À Rontalon, le repas du jour du retour s’annule le dernier jour d’école, les autres la veille ou le vendredi', () => {
    const table = {
      1: { weekday: 5, weeksBack: 1 },
      2: { weekday: 1, weeksBack: 0 },
      4: { weekday: 2, weeksBack: 0 },
      5: { weekday: 4, weeksBack: 0 },
    }
    const lastSchoolDay = { kind: 'days-before', n: 1, unit: 'school', at: '11:00' } as const
    const rule: DeadlineRuleInput = {
      kind: 'weekday-table',
      table,
      at: '11:00',
      overrides: [{ when: { firstSchoolDayAfterBreak: true }, rule: lastSchoolDay }],
    }
    const zoneA = aCalendar({ zone: 'A' })
    expect(['2026-11-02', '2026-11-03', '2026-11-09'].map((on) => lastMoment(rule, on, zoneA))).toEqual([
      '2026-10-16T10:59',
      '2026-11-02T10:59',
      '2026-11-06T10:59',
    ])
  })

  test('À La Motte-Servolex, 7 jours francs dans l’année et 14 l’été', () => {
    const rule: DeadlineRuleInput = {
      kind: 'days-before',
      n: 7,
      counting: 'clear',
      overrides: [{ when: { months: [7, 8] }, rule: { kind: 'days-before', n: 14, counting: 'clear' } }],
    }
    expect(['2026-10-14', '2027-07-05'].map((service) => lastMoment(rule, service))).toEqual([
      '2026-10-06T23:59',
      '2027-06-20T23:59',
    ])
  })

  test('À Ourton, fermée le jeudi, le jour d’accueil qui précède le vendredi 13 novembre 2026 est le mardi 10', () => {
    const calendar = aCalendar({ deskDays: [1, 2, 3, 5] })
    expect(lastMoment({ kind: 'days-before', n: 1, unit: 'desk' }, '2026-11-13', calendar)).toBe(
      '2026-11-10T23:59',
    )
  })
})
