import fc, { type Arbitrary } from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import type { CommuneCalendar } from '@/domain/calendar/commune-calendar'
import { deadlineFor } from '@/domain/deadlines/deadline-for'
import {
  type DeadlineKindName,
  type DeadlineRule,
  type DeadlineRuleInput,
  deadlineRule,
  plainDeadlineRule,
} from '@/domain/deadlines/kinds'
import type { ServiceMoment } from '@/domain/deadlines/service-moment'
import { always, arbitraryOf } from './arbitrary-of'
import { aCalendar } from './calendar-of-a-commune'
import { aCommuneCalendar, anyService, twoServices } from './deadlines-arbitrary'
import { lastMoment } from './deadlines-example'

const { compare } = Temporal.PlainDateTime

/** Rules of one kind, without exceptions. */
const rulesOf = (kind: DeadlineKindName): Arbitrary<DeadlineRule> => {
  const schema = plainDeadlineRule.options.find(({ shape }) => shape.kind.value === kind)
  return arbitraryOf(schema as (typeof plainDeadlineRule.options)[number]).map(
    (rule): DeadlineRule => ({ ...rule, overrides: [] }),
  )
}

const anyRule = arbitraryOf(deadlineRule)

/** Those of a proof run after the service; a list of dates says what the town printed. */
const LOOKS_BACK: DeadlineKindName[] = [
  'same-day',
  'days-before',
  'hours-before',
  'weekday-table',
  'day-of-previous-month',
  'before-period-start',
]

/** « Le 15 du même mois », « le premier lundi ouvert » may come after a service of the 3rd or of the Saturday. */
const mayFollow = (rule: DeadlineRule) =>
  (rule.kind === 'day-of-previous-month' && rule.monthsBack === 0) ||
  (rule.kind === 'before-period-start' && rule.anchor === 'first-open-monday')

describe('un délai', () => {
  test('ne lève jamais d’erreur, et dit toujours comment il a été trouvé', () => {
    always([anyRule, anyService, aCommuneCalendar], (rule, service, calendar) => {
      const { reason } = deadlineFor(rule, service, calendar)
      expect(reason.code).toMatch(/^[a-z-]+$/)
    })
  })

  test.each(LOOKS_BACK)('%s : le dernier moment n’est jamais après le jour du service', (kind) => {
    always([rulesOf(kind), anyService, aCommuneCalendar], (rule, service, calendar) => {
      fc.pre(!mayFollow(rule))
      const found = deadlineFor(rule, service, calendar)
      if (found.kind === 'none') return
      expect(Temporal.PlainDate.compare(found.lastMoment.toPlainDate(), service.on)).toBeLessThanOrEqual(0)
    })
  })

  test('hours-before : ni après l’heure du service, même reporté au jour ouvert suivant', () => {
    always([rulesOf('hours-before'), anyService, aCommuneCalendar], (rule, service, calendar) => {
      const found = deadlineFor(rule, service, calendar)
      const start = service.on.toPlainDateTime(service.startsAtTime)
      expect(found.kind === 'moment' && compare(found.lastMoment, start) < 0).toBe(true)
    })
  })

  test('ferme une minute après le dernier moment accepté, sauf quand l’heure est sautée en mars', () => {
    always([anyRule, anyService, aCommuneCalendar], (rule, service, calendar) => {
      const found = deadlineFor(rule, service, calendar)
      if (found.kind === 'none') return
      const last = found.closesAt.subtract({ minutes: 1 }).toZonedDateTimeISO(calendar.timeZone)
      expect(last.toPlainDateTime().equals(found.lastMoment)).toBe(true)
    })
  })
})

/** A table whose rows go up through the week, and whose Sunday does not pass the next Monday. */
function goesUp(rule: DeadlineRule): boolean {
  if (rule.kind !== 'weekday-table') return false
  const rows = Object.entries(rule.table).map(([served, { weekday, weeksBack, at = rule.at }]) => ({
    served: Number(served),
    moment: (weekday - 7 * weeksBack) * 1440 + Number(at.slice(0, 2)) * 60 + Number(at.slice(3)),
  }))
  const moments = rows.toSorted((a, b) => a.served - b.served).map(({ moment }) => moment)
  const isOrdered = moments.every((moment, i) => i === 0 || (moments[i - 1] ?? 0) <= moment)
  return isOrdered && (moments.at(-1) ?? 0) <= (moments[0] ?? 0) + 7 * 1440
}

/** An hour that follows the service is moved without its day, or a day without its hour: said below. */
const staysInPlace = (rule: DeadlineRule) =>
  !('onClosedDay' in rule) || rule.onClosedDay === 'keep' || !rule.kind.startsWith('hours-')

/** Rows with an hour of their own are moved day by day, and keep their hours. */
const hasOneHour = (rule: DeadlineRule) =>
  rule.kind !== 'weekday-table' ||
  rule.onClosedDay === 'keep' ||
  Object.values(rule.table).every((row) => row.at === undefined)

function isMonotone(
  rule: DeadlineRule,
  [one, other]: [ServiceMoment, ServiceMoment],
  calendar: CommuneCalendar,
): boolean {
  const first = deadlineFor(rule, one, calendar)
  const second = deadlineFor(rule, other, calendar)
  if (first.kind === 'none' || second.kind === 'none') return true
  return Temporal.Instant.compare(first.closesAt, second.closesAt) <= 0
}

const MONOTONE: DeadlineKindName[] = [
  'same-day',
  'days-before',
  'days-after',
  'hours-before',
  'hours-after',
  'day-of-previous-month',
  'before-period-start',
]

describe('un service plus tard n’a jamais un délai plus tôt', () => {
  test.each(MONOTONE)('%s', (kind) => {
    always([rulesOf(kind), twoServices, aCommuneCalendar], (rule, services, calendar) => {
      fc.pre(staysInPlace(rule))
      expect(isMonotone(rule, services, calendar)).toBe(true)
    })
  })

  test('weekday-table : quand ses lignes vont en montant', () => {
    const tables = fc
      .array(fc.tuple(fc.integer({ min: 1, max: 7 }), fc.integer({ min: -14, max: 0 })), {
        minLength: 1,
        maxLength: 7,
      })
      .map((rows) => {
        const moments = rows.map(([, back]) => back).sort((a, b) => a - b)
        const served = [...new Set(rows.map(([weekday]) => weekday))].sort((a, b) => a - b)
        const table = Object.fromEntries(
          served.map((weekday, i) => {
            const on = (moments[i] ?? 0) + 1
            const weeksBack = Math.ceil((1 - on) / 7)
            return [weekday, { weekday: on + 7 * weeksBack, weeksBack }]
          }),
        )
        return deadlineRule.safeParse({ kind: 'weekday-table', table, onClosedDay: 'previous-open-day' })
      })
      .filter(({ success }) => success)
      .map(({ data }) => data as DeadlineRule)
    always([tables, twoServices, aCommuneCalendar], (rule, services, calendar) => {
      fc.pre(goesUp(rule) && hasOneHour(rule))
      expect(isMonotone(rule, services, calendar)).toBe(true)
    })
  })

  test('toute règle sans exception y est : les autres sont dites ci-dessous', () => {
    const others = deadlineRule.options
      .map(({ shape }) => shape.kind.value)
      .filter((k) => !MONOTONE.includes(k))
    expect(others.sort()).toEqual(['dated-list', 'none', 'weekday-table'])
  })
})

describe('et quand un règlement le veut autrement', () => {
  test('une table peut servir le jeudi avant le mercredi : « mercredi : lundi ; jeudi : vendredi d’avant »', () => {
    const rule = {
      kind: 'weekday-table',
      table: { 3: { weekday: 1, weeksBack: 0 }, 4: { weekday: 5, weeksBack: 1 } },
    } as const
    expect([lastMoment(rule, '2026-10-07'), lastMoment(rule, '2026-10-08')]).toEqual([
      '2026-10-05T23:59',
      '2026-10-02T23:59',
    ])
  })

  test('une liste dit les dates que la Ville a imprimées', () => {
    const rule: DeadlineRuleInput = {
      kind: 'dated-list',
      dates: [
        { fromOn: '2026-10-19', toOn: '2026-10-23', closesOn: '2026-10-02' },
        { fromOn: '2026-10-26', toOn: '2026-10-30', closesOn: '2026-09-30' },
      ],
    }
    expect([lastMoment(rule, '2026-10-23'), lastMoment(rule, '2026-10-26')]).toEqual([
      '2026-10-02T23:59',
      '2026-09-30T23:59',
    ])
  })

  test('« 48 h avant, reporté au jour ouvert d’avant » garde l’heure : lundi 8 h ferme avant dimanche 20 h', () => {
    const rule = {
      kind: 'hours-before',
      hours: 48,
      onClosedDay: 'previous-open-day',
      bound: 'until',
    } as const
    expect([lastMoment(rule, '2026-10-04T20:00'), lastMoment(rule, '2026-10-05T08:00')]).toEqual([
      '2026-10-02T20:00',
      '2026-10-02T08:00',
    ])
  })

  test('« le 15 du même mois » vient après un service du 3', () => {
    const rule = { kind: 'day-of-previous-month', day: 15, monthsBack: 0 } as const
    expect(lastMoment(rule, '2026-11-03')).toBe('2026-11-15T23:59')
  })

  test('« sous 3 jours » vient après le service, pour une preuve', () => {
    expect(lastMoment({ kind: 'days-after', n: 3 }, '2026-10-06')).toBe('2026-10-09T23:59')
  })

  test('reporté au jour ouvert suivant, un délai ne passe pas le service : il reste où il était', () => {
    const rule = { kind: 'hours-before', hours: 40, onClosedDay: 'next-open-day', bound: 'until' } as const
    expect(lastMoment(rule, '2026-10-05T08:00')).toBe('2026-10-03T16:00')
  })

  test('« les deux bouts comptés » de zéro semaine est le jour même', () => {
    const rule = { kind: 'days-before', n: 0, unit: 'week', counting: 'both-ends' } as const
    expect(lastMoment(rule, '2026-10-07')).toBe('2026-10-07T23:59')
  })
})

describe('les nuits où l’heure change, et le 29 février', () => {
  const theDayBefore = { kind: 'days-before', n: 1, at: '02:30', bound: 'until' } as const

  test.each([
    ['2026-03-30', '2026-03-29T01:59'],
    ['2027-03-29', '2027-03-28T01:59'],
  ])('pour le %s, 2 h 30 la veille n’existe pas : dernier moment %s', (service, last) => {
    expect(lastMoment(theDayBefore, service)).toBe(last)
  })

  test.each([
    ['2026-10-26', '2026-10-25T02:30', '2026-10-25T01:31:00Z'],
    ['2027-11-01', '2027-10-31T02:30', '2027-10-31T01:31:00Z'],
  ])('pour le %s, 2 h 30 la veille est vécue deux fois et acceptée deux fois', (service, last, closesAt) => {
    const found = deadlineFor(
      deadlineRule.parse(theDayBefore),
      { on: Temporal.PlainDate.from(service) },
      aCalendar(),
    )
    expect(found).toMatchObject({ kind: 'moment' })
    if (found.kind === 'moment')
      expect([found.lastMoment.toString({ smallestUnit: 'minute' }), found.closesAt.toString()]).toEqual([
        last,
        closesAt,
      ])
  })

  test.each([
    ['2026-03-30T08:00', '2026-03-28T07:59'],
    ['2026-10-26T08:00', '2026-10-24T07:59'],
    ['2027-03-29T08:00', '2027-03-27T07:59'],
    ['2027-11-01T08:00', '2027-10-30T07:59'],
  ])('48 h avant %s se lisent à l’horloge du mur : %s', (service, last) => {
    expect(lastMoment({ kind: 'hours-before', hours: 48 }, service)).toBe(last)
  })

  test.each([
    [{ kind: 'days-before', n: 8 }, '2028-02-29', '2028-02-21T23:59'],
    [{ kind: 'days-before', n: 1, unit: 'week' }, '2028-03-07', '2028-02-29T23:59'],
    [{ kind: 'days-before', n: 1, unit: 'month' }, '2028-03-31', '2028-02-29T23:59'],
    [{ kind: 'days-before', n: 1, unit: 'month' }, '2027-03-31', '2027-02-28T23:59'],
    [{ kind: 'day-of-previous-month', day: 31 }, '2028-03-08', '2028-02-29T23:59'],
    [{ kind: 'days-after', n: 2 }, '2024-02-28', '2024-03-01T23:59'],
  ] as const)('%o pour le %s : %s', (rule, service, last) => {
    expect(lastMoment(rule, service)).toBe(last)
  })
})
