import { describe, expect, test } from 'vitest'
import { type DeadlineRuleInput, deadlineRule } from '@/domain/deadlines/kinds'
import { aCalendar } from './calendar-of-a-commune'
import { closing, lastMoment } from './deadlines-example'

describe('une règle qui change selon le jour', () => {
  const eve: DeadlineRuleInput = { kind: 'days-before', n: 1 }
  const instead = { kind: 'days-before', n: 10 } as const
  const overridden = (when: object): DeadlineRuleInput =>
    ({ ...eve, overrides: [{ when, rule: instead }] }) as DeadlineRuleInput

  test.each([
    ['le mercredi', { weekdays: [3] }, '2026-11-04', '2026-10-25T23:59'],
    ['le mercredi seulement', { weekdays: [3] }, '2026-11-05', '2026-11-04T23:59'],
    ['une semaine dont le lundi est férié', { publicHolidayOn: [1] }, '2027-03-31', '2027-03-21T23:59'],
    ['une semaine où un autre jour est férié', { publicHolidayOn: [1] }, '2026-11-10', '2026-11-09T23:59'],
    [
      'une semaine avec un jour férié',
      { publicHolidayOn: [1, 2, 3, 4, 5] },
      '2026-11-13',
      '2026-11-03T23:59',
    ],
    ['le jour du retour', { firstSchoolDayAfterBreak: true }, '2026-11-02', '2026-10-23T23:59'],
    ['le lendemain du retour', { firstSchoolDayAfterBreak: true }, '2026-11-03', '2026-11-02T23:59'],
    ['le jour de la rentrée', { firstSchoolDayAfterBreak: true }, '2026-09-01', '2026-08-22T23:59'],
    ['la première rentrée connue', { firstSchoolDayAfterBreak: true }, '2025-09-01', '2025-08-22T23:59'],
    [
      'un jeudi après un 11 novembre n’est pas un retour',
      { firstSchoolDayAfterBreak: true },
      '2026-11-12',
      '2026-11-11T23:59',
    ],
    [
      'un mardi de vacances n’est pas un retour',
      { firstSchoolDayAfterBreak: true },
      '2026-10-20',
      '2026-10-19T23:59',
    ],
    ['l’été', { months: [7, 8] }, '2027-07-05', '2027-06-25T23:59'],
    ['un mercredi d’été', { months: [7, 8], weekdays: [3] }, '2027-07-07', '2027-06-27T23:59'],
    [
      'un mercredi d’été, mais c’est un jeudi',
      { months: [7, 8], weekdays: [3] },
      '2027-07-08',
      '2027-07-07T23:59',
    ],
  ])('%s', (_, when, service, expected) => {
    expect(lastMoment(overridden(when), service)).toBe(expected)
  })

  test('la première exception qui convient l’emporte', () => {
    const rule: DeadlineRuleInput = {
      ...eve,
      overrides: [
        { when: { weekdays: [3] }, rule: { kind: 'none', meaning: 'never' } },
        { when: { months: [11] }, rule: instead },
      ],
    }
    expect(lastMoment(rule, '2026-11-04')).toBe('never')
  })
})

describe('la raison d’une date limite', () => {
  test('dit le compte, l’heure et le jour', () => {
    expect(closing({ kind: 'days-before', n: 8 }, '2026-11-04').reason).toEqual({
      code: 'days-before',
      facts: {
        n: 8,
        unit: 'calendar',
        counting: 'plain',
        anchor: 'slot',
        fromOn: '2026-11-04',
        at: '24:00',
        bound: 'before',
        closesOn: '2026-10-27',
      },
    })
  })

  test('dit d’où un jour fermé l’a déplacée', () => {
    const rule = { kind: 'same-day', at: '09:00', onClosedDay: 'previous-open-day' } as const
    expect(closing(rule, '2026-11-11').reason).toEqual({
      code: 'same-day',
      facts: { at: '09:00', bound: 'before', closesOn: '2026-11-10', movedFromOn: '2026-11-11' },
    })
  })

  test('est celle de l’exception quand une exception s’applique', () => {
    const rule: DeadlineRuleInput = {
      kind: 'days-before',
      n: 1,
      overrides: [
        {
          when: { weekdays: [3] },
          rule: { kind: 'weekday-table', table: { 3: { weekday: 1, weeksBack: 0 } } },
        },
      ],
    }
    expect(closing(rule, '2026-11-04').reason.code).toBe('weekday-table')
  })

  test('dit ce qui manque', () => {
    const rule: DeadlineRuleInput = { kind: 'weekday-table', table: { 1: { weekday: 5, weeksBack: 1 } } }
    expect(closing(rule, '2026-11-04').reason).toEqual({
      code: 'weekday-without-row',
      facts: { serviceWeekday: 3 },
    })
  })
})

describe('une règle mal écrite est refusée', () => {
  test.each([
    ['un genre inconnu', { kind: 'days-ago', n: 1 }],
    ['une heure impossible', { kind: 'days-before', n: 1, at: '25:00' }],
    ['une heure sans zéro', { kind: 'days-before', n: 1, at: '9:00' }],
    ['un nombre à virgule', { kind: 'days-before', n: 1.5 }],
    ['un mot de trop', { kind: 'same-day', n: 1 }],
    [
      'une exception sans condition',
      { kind: 'same-day', overrides: [{ when: {}, rule: { kind: 'same-day' } }] },
    ],
    [
      'une exception dans une exception',
      {
        kind: 'same-day',
        overrides: [{ when: { weekdays: [3] }, rule: { kind: 'same-day', overrides: [] } }],
      },
    ],
    ['une liste vide', { kind: 'dated-list', dates: [] }],
    ['un mois 13', { kind: 'same-day', overrides: [{ when: { months: [13] }, rule: { kind: 'same-day' } }] }],
  ])('%s', (_, rule) => {
    expect(deadlineRule.safeParse(rule).success).toBe(false)
  })

  test('une règle se garde en JSON et se relit la même', () => {
    const rule = deadlineRule.parse({ kind: 'days-before', n: 8 })
    expect(deadlineRule.parse(JSON.parse(JSON.stringify(rule)))).toEqual(rule)
  })
})

describe('une commune fermée pour des siècles', () => {
  const shut = aCalendar({ closures: [{ fromOn: '1000-01-01', toOn: '9999-12-31', label: 'Fermé' }] })

  test.each<[string, DeadlineRuleInput, string]>([
    [
      'le délai reste à son jour',
      { kind: 'days-before', n: 8, onClosedDay: 'previous-desk-day' },
      '2026-10-27T23:59',
    ],
    ['le suivant aussi', { kind: 'days-before', n: 8, onClosedDay: 'next-open-day' }, '2026-10-27T23:59'],
    [
      'les heures ouvrées ne se comptent pas',
      { kind: 'hours-before', hours: 48, counted: 'working' },
      'calendar-unknown',
    ],
    [
      'le premier lundi ouvert est le premier lundi',
      { kind: 'before-period-start', n: 1, unit: 'week', anchor: 'first-open-monday' },
      '2026-10-12T23:59',
    ],
  ])('%s', (title, rule, expected) => {
    const service = title.includes('lundi') ? '2026-10-21' : '2026-11-04T08:00'
    expect(lastMoment(rule, service, shut)).toBe(expected)
  })
})
