import { describe, expect, test } from 'vitest'
import type { DeadlineRuleInput } from '@/domain/deadlines/kinds'
import { aCalendar, day } from './calendar-of-a-commune'
import { lastMoment } from './deadlines-example'

type Example = [title: string, rule: DeadlineRuleInput, service: string, expected: string]

describe('des jours avant', () => {
  test.each<Example>([
    ['8 jours avant, fin du jour', { kind: 'days-before', n: 8 }, '2026-11-04', '2026-10-27T23:59'],
    ['la veille avant 11 h', { kind: 'days-before', n: 1, at: '11:00' }, '2026-10-13', '2026-10-12T10:59'],
    [
      'la veille jusqu’à 11 h',
      { kind: 'days-before', n: 1, at: '11:00', bound: 'until' },
      '2026-10-13',
      '2026-10-12T11:00',
    ],
    [
      'avant minuit du jour même',
      { kind: 'days-before', n: 0, at: '00:00' },
      '2026-10-13',
      '2026-10-12T23:59',
    ],
    ['le jour même avant 9 h', { kind: 'same-day', at: '09:00' }, '2026-10-13', '2026-10-13T08:59'],
    ['8 jours à travers le 1er janvier', { kind: 'days-before', n: 8 }, '2027-01-06', '2026-12-29T23:59'],
    ['8 jours à travers un 29 février', { kind: 'days-before', n: 8 }, '2028-03-06', '2028-02-27T23:59'],
    [
      '2 jours ouvrés, 11 novembre sauté',
      { kind: 'days-before', n: 2, unit: 'working', at: '09:30' },
      '2026-11-12',
      '2026-11-09T09:29',
    ],
    [
      '1 jour ouvré avant un lundi',
      { kind: 'days-before', n: 1, unit: 'working' },
      '2026-10-12',
      '2026-10-09T23:59',
    ],
    ['16 jours ouvrés', { kind: 'days-before', n: 16, unit: 'working' }, '2026-11-25', '2026-11-02T23:59'],
    [
      '1 jour d’école avant la rentrée',
      { kind: 'days-before', n: 1, unit: 'school' },
      '2026-11-02',
      '2026-10-16T23:59',
    ],
    [
      '1 jour d’école avant un jeudi',
      { kind: 'days-before', n: 1, unit: 'school' },
      '2026-10-08',
      '2026-10-06T23:59',
    ],
    ['2 semaines', { kind: 'days-before', n: 2, unit: 'week' }, '2026-11-18', '2026-11-04T23:59'],
    ['1 mois avant un 31', { kind: 'days-before', n: 1, unit: 'month' }, '2026-12-31', '2026-11-30T23:59'],
    [
      '350 jours ouvrés, d’une année sur l’autre',
      { kind: 'days-before', n: 350, unit: 'working' },
      '2027-06-30',
      '2026-02-09T23:59',
    ],
  ])('%s', (_, rule, service, expected) => {
    expect(lastMoment(rule, service)).toBe(expected)
  })

  test('« 15 jours », « 15 jours francs » et « 15 jours, les deux bouts comptés » sont trois jours différents', () => {
    const countings = ['plain', 'clear', 'both-ends'] as const
    expect(
      countings.map((counting) => lastMoment({ kind: 'days-before', n: 15, counting }, '2026-10-17')),
    ).toEqual(['2026-10-02T23:59', '2026-10-01T23:59', '2026-10-03T23:59'])
  })

  test.each<Example>([
    [
      'jours ouvrés francs',
      { kind: 'days-before', n: 2, unit: 'working', counting: 'clear' },
      '2026-11-13',
      '2026-11-09T23:59',
    ],
    [
      'semaines franches',
      { kind: 'days-before', n: 2, unit: 'week', counting: 'clear' },
      '2026-11-18',
      '2026-11-03T23:59',
    ],
    [
      'un mois, les deux bouts comptés',
      { kind: 'days-before', n: 1, unit: 'month', counting: 'both-ends' },
      '2026-11-18',
      '2026-10-19T23:59',
    ],
    [
      'zéro jour, les deux bouts comptés, reste le jour même',
      { kind: 'days-before', n: 0, counting: 'both-ends' },
      '2026-11-18',
      '2026-11-18T23:59',
    ],
  ])('%s', (_, rule, service, expected) => {
    expect(lastMoment(rule, service)).toBe(expected)
  })

  test('les jours d’accueil sont ceux de la commune : fermée le jeudi', () => {
    const calendar = aCalendar({ deskDays: [1, 2, 3, 5] })
    expect(lastMoment({ kind: 'days-before', n: 1, unit: 'desk' }, '2026-11-13', calendar)).toBe(
      '2026-11-10T23:59',
    )
  })

  test.each([
    ['du jour', 'slot', '2026-11-08T23:59'],
    ['du lundi de sa semaine', 'week', '2026-10-30T23:59'],
    ['du premier jour de son mois', 'month', '2026-10-22T23:59'],
  ] as const)('10 jours avant le jeudi 12 ou le mercredi 18, comptés %s', (_, anchor, expected) => {
    const service = anchor === 'week' ? '2026-11-12' : '2026-11-18'
    expect(lastMoment({ kind: 'days-before', n: 10, anchor }, service)).toBe(expected)
  })

  test('comptés du premier jour de la session', () => {
    const period = { startsOn: day('2026-10-26'), endsOn: day('2026-10-30') }
    const service = { on: day('2026-10-28'), period }
    expect(lastMoment({ kind: 'days-before', n: 10, anchor: 'period' }, service)).toBe('2026-10-16T23:59')
  })

  test('hors de toute période, le compte n’a pas de départ : c’est fermé, et on dit pourquoi', () => {
    expect(lastMoment({ kind: 'days-before', n: 10, anchor: 'period' }, '2026-11-18')).toBe('period-unknown')
  })

  test('un jour d’école d’une année que le calendrier ne connaît pas ne se devine pas', () => {
    expect(lastMoment({ kind: 'days-before', n: 1, unit: 'school' }, '2031-11-03')).toBe('calendar-unknown')
  })
})

describe('des jours après, pour un justificatif', () => {
  test.each<Example>([
    ['sous 3 jours', { kind: 'days-after', n: 3 }, '2026-10-05', '2026-10-08T23:59'],
    ['sous 5 jours ouvrés', { kind: 'days-after', n: 5, unit: 'working' }, '2026-11-04', '2026-11-12T23:59'],
    [
      'sous 1 jour d’école, à la rentrée',
      { kind: 'days-after', n: 1, unit: 'school' },
      '2026-10-16',
      '2026-11-02T23:59',
    ],
    ['sous 48 h', { kind: 'hours-after', hours: 48, bound: 'until' }, '2026-10-06T12:00', '2026-10-08T12:00'],
    [
      'sous 48 h d’un service sans heure',
      { kind: 'hours-after', hours: 48 },
      '2026-10-06',
      'start-time-unknown',
    ],
    ['après un jour inconnu', { kind: 'days-after', n: 1, unit: 'school' }, '2031-11-03', 'calendar-unknown'],
  ])('%s', (_, rule, service, expected) => {
    expect(lastMoment(rule, service)).toBe(expected)
  })
})

describe('un jour limite qui tombe un jour fermé', () => {
  test.each([
    ['reste où il est', 'keep', '2026-11-01T17:59'],
    ['recule au jour ouvert précédent', 'previous-open-day', '2026-10-30T17:59'],
    ['avance au jour ouvert suivant', 'next-open-day', '2026-11-02T17:59'],
  ] as const)('%s', (_, onClosedDay, expected) => {
    expect(lastMoment({ kind: 'days-before', n: 3, at: '18:00', onClosedDay }, '2026-11-04')).toBe(expected)
  })

  test('recule aussi devant une fermeture et un pont', () => {
    const calendar = aCalendar({
      closures: [{ fromOn: '2027-05-10', toOn: '2027-05-11', label: 'Fermeture' }],
      bridges: ['2027-05-07'],
    })
    const rule = { kind: 'days-before', n: 1, onClosedDay: 'previous-open-day' } as const
    expect(lastMoment(rule, '2027-05-12', calendar)).toBe('2027-05-05T23:59')
  })
})
