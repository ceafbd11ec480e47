import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { isOpen } from '@/domain/deadlines/deadline'
import type { DeadlineRuleInput } from '@/domain/deadlines/kinds'
import { aCalendar } from './calendar-of-a-commune'
import { closing, lastMoment } from './deadlines-example'

const clock = (hours: number): DeadlineRuleInput => ({ kind: 'hours-before', hours, bound: 'until' })
const working = (hours: number): DeadlineRuleInput =>
  ({ ...clock(hours), counted: 'working' }) as DeadlineRuleInput

describe('des heures avant', () => {
  test.each([
    ['72 h avant', clock(72), '2026-11-04T08:00', '2026-11-01T08:00'],
    ['30 h avant', clock(30), '2026-11-04T08:30', '2026-11-03T02:30'],
    ['48 h ouvrées à travers le 11 novembre', working(48), '2026-11-12T12:00', '2026-11-09T12:00'],
    ['48 h ouvrées avant un lundi', working(48), '2026-11-16T08:00', '2026-11-12T08:00'],
    [
      '8 h ouvrées avant un lundi 8 h : le lundi à minuit',
      working(8),
      '2026-11-16T08:00',
      '2026-11-16T00:00',
    ],
    ['24 h ouvrées avant un samedi', working(24), '2026-11-14T10:00', '2026-11-13T00:00'],
    ['un service sans heure', clock(48), '2026-11-04', 'start-time-unknown'],
  ])('%s', (_, rule, service, expected) => {
    expect(lastMoment(rule, service)).toBe(expected)
  })

  test('« avant » s’arrête une minute plus tôt que « jusqu’à »', () => {
    expect(lastMoment({ kind: 'hours-before', hours: 48 }, '2026-11-04T08:00')).toBe('2026-11-02T07:59')
  })
})

describe('au changement d’heure', () => {
  const closesAt = (...example: Parameters<typeof closing>) => {
    const deadline = closing(...example)
    return deadline.kind === 'moment' ? deadline.closesAt.toString() : deadline.reason.code
  }

  test.each([
    ['la nuit d’été', { kind: 'days-before', n: 8 }, '2026-10-18', '2026-10-10T22:00:00Z'],
    ['la nuit d’hiver', { kind: 'days-before', n: 8 }, '2026-11-04', '2026-10-27T23:00:00Z'],
    [
      'le soir du 24 octobre, la veille du changement',
      { kind: 'days-before', n: 1 },
      '2026-10-25',
      '2026-10-24T22:00:00Z',
    ],
    [
      'le soir du 25 octobre, un jour de 25 heures',
      { kind: 'days-before', n: 1 },
      '2026-10-26',
      '2026-10-25T23:00:00Z',
    ],
    [
      'le soir du 28 mars, la veille du changement',
      { kind: 'days-before', n: 1 },
      '2027-03-28',
      '2027-03-27T23:00:00Z',
    ],
    [
      'le soir du 28 mars, un jour de 23 heures',
      { kind: 'days-before', n: 1 },
      '2027-03-29',
      '2027-03-28T22:00:00Z',
    ],
  ] as [string, DeadlineRuleInput, string, string][])('%s', (_, rule, service, expected) => {
    expect(closesAt(rule, service)).toBe(expected)
  })

  test('72 h avant un lundi 8 h, c’est vendredi 8 h, l’heure changée ou non', () => {
    expect([lastMoment(clock(72), '2026-10-26T08:00'), closesAt(clock(72), '2026-10-26T08:00')]).toEqual([
      '2026-10-23T08:00',
      '2026-10-23T06:01:00Z',
    ])
  })

  test('« jusqu’à 2 h 30 » la nuit où 2 h 30 sonne deux fois vaut pour les deux', () => {
    const rule: DeadlineRuleInput = { kind: 'same-day', at: '02:30', bound: 'until' }
    expect(closesAt(rule, '2026-10-25')).toBe('2026-10-25T01:31:00Z')
  })

  test('« avant 2 h » cette même nuit ne rouvre pas', () => {
    expect(closesAt({ kind: 'same-day', at: '02:00' }, '2026-10-25')).toBe('2026-10-25T00:00:00Z')
  })

  test('« jusqu’à 2 h 30 » la nuit où 2 h 30 n’existe pas ferme quand l’heure saute', () => {
    const rule: DeadlineRuleInput = { kind: 'same-day', at: '02:30', bound: 'until' }
    expect([lastMoment(rule, '2027-03-28'), closesAt(rule, '2027-03-28')]).toEqual([
      '2027-03-28T01:59',
      '2027-03-28T01:00:00Z',
    ])
  })

  test('à La Réunion, minuit est celui de La Réunion', () => {
    const calendar = aCalendar({ timeZone: 'Indian/Reunion', territory: 'reunion' })
    expect(closesAt({ kind: 'days-before', n: 8 }, '2026-11-04', calendar)).toBe('2026-10-27T20:00:00Z')
  })
})

describe('ouvert ou fermé', () => {
  const deadline = closing({ kind: 'days-before', n: 8 }, '2026-11-04')

  test.each([
    ['2026-10-27T22:59:59.999Z', true],
    ['2026-10-27T23:00:00Z', false],
  ])('à %s : %s', (instant, expected) => {
    expect(isOpen(deadline, Temporal.Instant.from(instant))).toBe(expected)
  })

  test.each([
    ['no-booking-needed', true],
    ['always', true],
    ['never', false],
  ] as const)('sans date limite, « %s » : %s', (meaning, expected) => {
    const none = closing({ kind: 'none', meaning }, '2026-11-04')
    expect(isOpen(none, Temporal.Instant.from('2026-11-10T12:00:00Z'))).toBe(expected)
  })

  test('ce qui ne peut pas se calculer reste fermé', () => {
    const unknown = closing(clock(48), '2026-11-04')
    expect(isOpen(unknown, Temporal.Instant.from('2026-01-01T00:00:00Z'))).toBe(false)
  })
})
