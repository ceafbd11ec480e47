import { describe, expect, test } from 'vitest'
import { type DeadlineRuleInput, deadlineRule } from '@/domain/deadlines/kinds'
import { aCalendar, day } from './calendar-of-a-commune'
import { lastMoment } from './deadlines-example'

describe('un tableau par jour de la semaine', () => {
  const table = {
    1: { weekday: 5, weeksBack: 1, at: '10:00' },
    2: { weekday: 5, weeksBack: 1 },
    4: { weekday: 2, weeksBack: 0 },
    7: { weekday: 7, weeksBack: 2 },
  }
  const rule: DeadlineRuleInput = { kind: 'weekday-table', table, at: '11:00' }

  test.each([
    ['le lundi', '2026-10-12', '2026-10-09T09:59'],
    ['le mardi', '2026-10-13', '2026-10-09T10:59'],
    ['le jeudi', '2026-10-15', '2026-10-13T10:59'],
    ['le mercredi, qui n’est pas au tableau', '2026-10-14', 'weekday-without-row'],
    ['le dimanche, deux semaines avant', '2026-10-18', '2026-10-04T10:59'],
    ['le mardi qui suit le Nouvel An', '2027-01-05', '2027-01-01T10:59'],
  ])('%s', (_, service, expected) => {
    expect(lastMoment(rule, service)).toBe(expected)
  })

  test('le jeudi de la semaine précédente vaut pour toute la semaine', () => {
    const thursdayBefore = { weekday: 4, weeksBack: 1, at: '09:00' }
    const wholeWeek = { 1: thursdayBefore, 2: thursdayBefore, 4: thursdayBefore, 5: thursdayBefore }
    const services = ['2026-11-09', '2026-11-10', '2026-11-12', '2026-11-13']
    expect(
      services.map((service) => lastMoment({ kind: 'weekday-table', table: wholeWeek }, service)),
    ).toEqual(services.map(() => '2026-11-05T08:59'))
  })

  test('un tableau qui fermerait après le jour servi est refusé', () => {
    const wrong = { kind: 'weekday-table', table: { 2: { weekday: 3, weeksBack: 0 } } }
    expect(deadlineRule.safeParse(wrong).success).toBe(false)
  })
})

describe('un jour du mois', () => {
  test.each<[string, DeadlineRuleInput, string, string]>([
    ['le 15 du mois précédent', { kind: 'day-of-previous-month', day: 15 }, '2026-11-18', '2026-10-15T23:59'],
    [
      'le 15 décembre pour janvier',
      { kind: 'day-of-previous-month', day: 15 },
      '2027-01-06',
      '2026-12-15T23:59',
    ],
    [
      'le 31 d’un mois qui en a 28',
      { kind: 'day-of-previous-month', day: 31 },
      '2027-03-31',
      '2027-02-28T23:59',
    ],
    [
      'le 1er, deux mois avant',
      { kind: 'day-of-previous-month', day: 1, monthsBack: 2 },
      '2027-01-31',
      '2026-11-01T23:59',
    ],
    [
      'la fin du mois même',
      { kind: 'day-of-previous-month', day: 31, monthsBack: 0 },
      '2026-11-14',
      '2026-11-30T23:59',
    ],
  ])('%s', (_, rule, service, expected) => {
    expect(lastMoment(rule, service)).toBe(expected)
  })
})

describe('avant le début d’une période', () => {
  const rule = (differences: object): DeadlineRuleInput => ({
    kind: 'before-period-start',
    n: 4,
    unit: 'week',
    ...differences,
  })

  test('4 semaines avant le premier jour de la session', () => {
    const service = {
      on: day('2026-10-21'),
      period: { startsOn: day('2026-10-19'), endsOn: day('2026-10-23') },
    }
    expect(lastMoment(rule({}), service)).toBe('2026-09-21T23:59')
  })

  test.each([
    ['premier jour sans classe', 'first-day', '2026-10-02T23:59'],
    ['premier samedi', 'first-saturday-off', '2026-10-02T23:59'],
    ['premier lundi', 'first-open-monday', '2026-10-04T23:59'],
  ])('15 jours avant les vacances de la Toussaint, comptés du %s', (_, anchor, expected) => {
    expect(lastMoment(rule({ n: 15, unit: 'day', anchor }), '2026-10-28')).toBe(expected)
  })

  test('une session qui commence un lundi s’ouvre le samedi d’avant', () => {
    const service = {
      on: day('2026-10-19'),
      period: { startsOn: day('2026-10-19'), endsOn: day('2026-10-23') },
    }
    expect(lastMoment(rule({ anchor: 'first-saturday-off', n: 1 }), service)).toBe('2026-10-10T23:59')
  })

  test('une session qui commence un lundi commence ce lundi-là', () => {
    const service = {
      on: day('2026-10-19'),
      period: { startsOn: day('2026-10-19'), endsOn: day('2026-10-23') },
    }
    expect(lastMoment(rule({ anchor: 'first-open-monday', n: 1 }), service)).toBe('2026-10-12T23:59')
  })

  test('quand le premier lundi est le lundi de Pâques, le premier jour ouvert est le mardi', () => {
    const zoneA = aCalendar({ zone: 'A' })
    expect(lastMoment(rule({ anchor: 'first-open-monday', n: 1 }), '2026-04-09', zoneA)).toBe(
      '2026-03-31T23:59',
    )
  })

  test('un mois avant, un 31', () => {
    const service = {
      on: day('2027-03-31'),
      period: { startsOn: day('2027-03-31'), endsOn: day('2027-03-31') },
    }
    expect(lastMoment(rule({ n: 1, unit: 'month' }), service)).toBe('2027-02-28T23:59')
  })

  test('un jour de classe n’a pas de période', () => {
    expect(lastMoment(rule({}), '2026-11-18')).toBe('period-unknown')
  })
})

describe('une liste de dates', () => {
  const rule: DeadlineRuleInput = {
    kind: 'dated-list',
    at: '12:00',
    bound: 'until',
    dates: [
      { period: 'Vacances de la Toussaint', closesOn: '2026-10-02', weekday: 5 },
      { fromOn: '2026-11-01', toOn: '2026-11-30', closesOn: '2026-10-27', at: '24:00' },
    ],
  }

  test.each([
    ['une période par son nom', '2026-10-19', '2026-10-02T12:00'],
    ['un mois par ses dates', '2026-11-30', '2026-10-27T23:59'],
    ['un jour que la liste ne nomme pas', '2026-12-01', 'date-not-announced'],
  ])('%s', (_, service, expected) => {
    expect(lastMoment(rule, service)).toBe(expected)
  })

  test('la session d’un service porte le nom de la liste', () => {
    const period = { startsOn: day('2027-07-05'), endsOn: day('2027-07-09'), name: 'Camp de juillet' }
    const camp: DeadlineRuleInput = {
      kind: 'dated-list',
      dates: [{ period: 'Camp de juillet', closesOn: '2027-06-15' }],
    }
    expect(lastMoment(camp, { on: day('2027-07-05'), period })).toBe('2027-06-15T23:59')
  })

  test('« mardi 30 novembre 2019 » est refusé : c’était un samedi', () => {
    const dates = [{ period: 'Décembre', closesOn: '2019-11-30', weekday: 2 }]
    expect(deadlineRule.safeParse({ kind: 'dated-list', dates }).success).toBe(false)
  })
})
