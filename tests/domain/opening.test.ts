import { describe, expect, test } from 'vitest'
import { type GraceRule, graceAt, graceRule } from '@/domain/opening/grace'
import { type OpeningRuleInput, openingRule } from '@/domain/opening/kinds'
import { isOpenAt, nextOpeningAt } from '@/domain/opening/opening'
import { aCalendar, day } from './calendar-of-a-commune'
import { aResident, atParis, inParis, opening, opensAt } from './opening-example'

describe('quand une action ouvre', () => {
  const list: OpeningRuleInput = {
    kind: 'dated-list',
    dates: [
      { for: { period: 'Vacances de la Toussaint' }, opensOn: '2026-09-21', at: '19:00' },
      { for: { fromOn: '2026-11-04', toOn: '2026-12-16' }, opensOn: '2026-10-05' },
    ],
  }

  test.each<[string, OpeningRuleInput, string, string]>([
    ['une date fixe', { kind: 'fixed-date', opensOn: '2026-07-10' }, '2026-09-04', '2026-07-10T00:00'],
    [
      'une date fixe et son heure',
      { kind: 'fixed-date', opensOn: '2026-06-14', at: '20:00', weekday: 7 },
      '2026-07-06',
      '2026-06-14T20:00',
    ],
    ['la liste, par période', list, '2026-10-20', '2026-09-21T19:00'],
    ['la liste, par jours', list, '2026-11-04', '2026-10-05T00:00'],
    ['un jour que la liste ne dit pas', list, '2027-01-06', 'not-announced'],
    ['4 semaines avant', { kind: 'before', n: 4, unit: 'week' }, '2026-11-04', '2026-10-07T00:00'],
    ['30 jours avant, à 9 h 30', { kind: 'before', n: 30, at: '09:30' }, '2026-11-04', '2026-10-05T09:30'],
    ['10 jours ouvrés avant', { kind: 'before', n: 10, unit: 'working' }, '2026-11-16', '2026-10-30T00:00'],
    [
      '2 semaines avant le lundi de la semaine',
      { kind: 'before', n: 2, unit: 'week', anchor: 'week' },
      '2026-11-05',
      '2026-10-19T00:00',
    ],
    [
      '1 mois avant le 1er du mois',
      { kind: 'before', n: 1, unit: 'month', anchor: 'month' },
      '2026-11-05',
      '2026-10-01T00:00',
    ],
    [
      '4 semaines avant le premier jour des vacances',
      { kind: 'before', n: 4, unit: 'week', anchor: 'period' },
      '2026-10-21',
      '2026-09-19T00:00',
    ],
    [
      '4 semaines avant le premier lundi des vacances',
      { kind: 'before', n: 4, unit: 'week', anchor: 'first-open-monday' },
      '2026-10-21',
      '2026-09-21T00:00',
    ],
    [
      '4 semaines avant le samedi des vacances',
      { kind: 'before', n: 4, unit: 'week', anchor: 'first-saturday-off' },
      '2026-10-21',
      '2026-09-19T00:00',
    ],
    [
      'un jour sans période',
      { kind: 'before', n: 4, unit: 'week', anchor: 'period' },
      '2026-11-04',
      'period-unknown',
    ],
    ['6 semaines glissantes', { kind: 'rolling', weeks: 6 }, '2026-11-18', '2026-10-07T00:00'],
    [
      '6 semaines glissantes, une semaine à la fois',
      { kind: 'rolling', weeks: 6, step: 'week' },
      '2026-11-18',
      '2026-10-05T00:00',
    ],
    [
      'ce qui glisse ne commence pas avant la phase annuelle',
      { kind: 'rolling', weeks: 6, startsOn: '2026-09-01' },
      '2026-09-09',
      '2026-09-01T00:00',
    ],
    ['la rentrée', { kind: 'school-return', at: '08:00' }, '2027-02-22', '2026-09-01T08:00'],
    ['une rentrée inconnue', { kind: 'school-return' }, '2030-02-22', 'calendar-unknown'],
    ['rien n’ouvre', { kind: 'none' }, '2026-11-04', 'none'],
  ])('%s', (_, rule, service, expected) => {
    expect(opensAt(rule, service)).toBe(expected)
  })

  test('une heure sautée au printemps ouvre quand l’horloge a sauté', () => {
    const rule: OpeningRuleInput = { kind: 'fixed-date', opensOn: '2027-03-28', at: '02:30' }
    expect(opensAt(rule, '2027-04-07')).toBe('2027-03-28T03:30')
  })

  test('la raison dit le compte, le jour et l’heure', () => {
    expect(opening({ kind: 'before', n: 4, unit: 'week' }, '2026-11-04').reason).toEqual({
      code: 'before',
      facts: { n: 4, unit: 'week', anchor: 'slot', fromOn: '2026-11-04', opensOn: '2026-10-07', at: '00:00' },
    })
  })

  test.each([
    ['un dimanche qui est un samedi', { kind: 'fixed-date', opensOn: '2026-06-13', weekday: 7 }],
    ['une fin avant le début', { kind: 'fixed-date', opensOn: '2026-06-13', closes: { on: '2026-06-12' } }],
    ['minuit écrit 24:00', { kind: 'fixed-date', opensOn: '2026-06-13', at: '24:00' }],
    [
      'une fenêtre dont le jour et la date se contredisent',
      {
        kind: 'published-windows',
        windows: [{ opensOn: '2026-06-13', weekday: 1, closes: { on: '2026-06-20' } }],
      },
    ],
    ['un champ de trop', { kind: 'none', opensOn: '2026-06-13' }],
  ])('n’est pas lu : %s', (_, rule) => {
    expect(openingRule.safeParse(rule).success).toBe(false)
  })
})

describe('une ouverture qui a une fin', () => {
  const window = opening(
    { kind: 'fixed-date', opensOn: '2026-01-20', closes: { on: '2026-01-29' } },
    '2026-02-16',
  )

  test.each([
    ['2026-01-19T23:59', false],
    ['2026-01-20T00:00', true],
    ['2026-01-29T23:59', true],
    ['2026-01-30T00:00', false],
  ])('le %s : %s', (at, expected) => {
    expect(isOpenAt(window, atParis(at))).toBe(expected)
  })

  test.each([
    ['jusqu’à midi, à midi', 'until', '2026-01-29T12:00', true],
    ['avant midi, à midi', 'before', '2026-01-29T12:00', false],
  ] as const)('%s', (_, bound, at, expected) => {
    const closes = { on: '2026-01-29', at: '12:00', bound }
    const rule: OpeningRuleInput = { kind: 'fixed-date', opensOn: '2026-01-20', closes }
    expect(isOpenAt(opening(rule, '2026-02-16'), atParis(at))).toBe(expected)
  })
})

test('une ouverture d’un seul jour est lue', () => {
  const rule = { kind: 'fixed-date', opensOn: '2026-01-20', closes: { on: '2026-01-20' } }
  expect(openingRule.safeParse(rule).success).toBe(true)
})

test('une date de la liste peut avoir une fin', () => {
  const found = opening(
    {
      kind: 'dated-list',
      dates: [
        {
          for: { period: 'Vacances de la Toussaint' },
          opensOn: '2026-09-01',
          closes: { on: '2026-10-07' },
        },
      ],
    },
    '2026-10-20',
  )
  const open = ['2026-10-07T23:59', '2026-10-08T00:00'].map((at) => isOpenAt(found, atParis(at)))
  expect(open).toEqual([true, false])
})

test.each<[string, OpeningRuleInput]>([
  ['toujours ouvert', { kind: 'none' }],
  ['rien n’est annoncé', { kind: 'published-windows' }],
])('%s : aucune prochaine ouverture n’est dite', (_, rule) => {
  expect(nextOpeningAt(opening(rule, '2026-10-20'), atParis('2026-09-01T10:00'))).toBeNull()
})

describe('les périodes publiées', () => {
  const rule: OpeningRuleInput = {
    kind: 'published-windows',
    windows: [
      { opensOn: '2026-11-23', closes: { on: '2026-12-04' } },
      { opensOn: '2026-09-07', closes: { on: '2026-09-18' }, for: { period: 'Vacances de la Toussaint' } },
    ],
  }

  test.each([
    ['dans la fenêtre de la période', '2026-09-10T10:00', true],
    ['entre deux fenêtres', '2026-10-01T10:00', false],
    ['dans la fenêtre de tous', '2026-11-25T10:00', true],
  ])('%s', (_, at, expected) => {
    expect(isOpenAt(opening(rule, '2026-10-20'), atParis(at))).toBe(expected)
  })

  test('la fenêtre d’une autre période ne compte pas', () => {
    expect(isOpenAt(opening(rule, '2026-12-02'), atParis('2026-09-10T10:00'))).toBe(false)
  })

  test('la prochaine fenêtre est dite', () => {
    const next = nextOpeningAt(opening(rule, '2026-10-20'), atParis('2026-10-01T10:00'))
    expect(next && inParis(next)).toBe('2026-11-23T00:00')
  })

  test('tant que rien n’est publié, rien n’est ouvert', () => {
    expect(opensAt({ kind: 'published-windows' }, '2026-10-20')).toBe('not-announced')
  })
})

describe('les phases', () => {
  const rule: OpeningRuleInput = {
    kind: 'phases',
    phases: [
      {
        for: { who: 'schools', schools: ['prevert'] },
        opening: { kind: 'fixed-date', opensOn: '2026-09-07' },
      },
      { for: { who: 'residents' }, opening: { kind: 'fixed-date', opensOn: '2026-09-14', at: '20:00' } },
      { for: { who: 'full-weeks' }, opening: { kind: 'fixed-date', opensOn: '2026-09-16' } },
      { for: { who: 'profiles', profiles: ['prioritaire'] }, opening: { kind: 'none' } },
      { for: { who: 'outsiders' }, opening: { kind: 'before', n: 2, unit: 'week' } },
    ],
  }

  test.each([
    ['un habitant', { isResident: true }, '2026-09-14T20:00'],
    ['un habitant de l’école du groupe', { isResident: true, school: 'prevert' }, '2026-09-07T00:00'],
    ['un habitant d’une autre école', { isResident: true, school: 'zola' }, '2026-09-14T20:00'],
    ['un extérieur', { isResident: false }, '2026-10-06T00:00'],
    ['un extérieur, semaine entière', { isResident: false, asksFullWeeks: true }, '2026-09-16T00:00'],
    ['une famille prioritaire', { isResident: true, profiles: ['prioritaire'] }, 'none'],
  ])('%s', (_, audience, expected) => {
    expect(opensAt(rule, '2026-10-20', audience)).toBe(expected)
  })

  test('une famille qui n’est d’aucune phase n’a pas d’ouverture', () => {
    const residents: OpeningRuleInput = {
      kind: 'phases',
      phases: [{ for: { who: 'residents' }, opening: { kind: 'none' } }],
    }
    expect(opensAt(residents, '2026-10-20', { isResident: false })).toBe('not-your-phase')
  })

  test('une phase qui n’est pas annoncée passe après celle qui l’est', () => {
    const phases: OpeningRuleInput = {
      kind: 'phases',
      phases: [
        { for: { who: 'residents' }, opening: { kind: 'published-windows' } },
        { for: { who: 'everyone' }, opening: { kind: 'fixed-date', opensOn: '2026-09-14' } },
      ],
    }
    expect(opensAt(phases, '2026-10-20', aResident)).toBe('2026-09-14T00:00')
  })

  test('la raison dit la phase', () => {
    expect(opening(rule, '2026-10-20', aResident).reason.facts.phase).toBe('residents')
  })
})

describe('la grâce de rentrée', () => {
  const rules: GraceRule[] = [
    graceRule.parse({ fromOn: '2026-07-07', toOn: '2026-09-30', actions: ['book', 'modify'] }),
  ]

  test.each([
    ['la veille', 'book', '2026-07-06T23:59', false],
    ['le premier jour', 'book', '2026-07-07T00:00', true],
    ['le dernier soir', 'modify', '2026-09-30T23:59', true],
    ['le lendemain', 'book', '2026-10-01T00:00', false],
    ['pour annuler', 'cancel', '2026-09-10T10:00', false],
  ] as const)('%s', (_, action, at, expected) => {
    expect(graceAt(rules, action, atParis(at), aCalendar()) !== null).toBe(expected)
  })

  test('dit ses deux dates', () => {
    expect(graceAt(rules, 'book', atParis('2026-09-10T10:00'), aCalendar())).toEqual({
      code: 'grace',
      facts: { fromOn: '2026-07-07', toOn: '2026-09-30' },
    })
  })

  test('ne finit pas avant de commencer', () => {
    const backwards = { fromOn: '2026-09-30', toOn: '2026-07-07', actions: ['book'] }
    expect(graceRule.safeParse(backwards).success).toBe(false)
  })
})

test('la session du service passe avant les vacances où il tombe', () => {
  const session = { startsOn: day('2026-10-26'), endsOn: day('2026-10-30') }
  const rule: OpeningRuleInput = { kind: 'before', n: 4, unit: 'week', anchor: 'period' }
  expect(opensAt(rule, { on: day('2026-10-28'), period: session })).toBe('2026-09-28T00:00')
})
