import { describe, expect, test } from 'vitest'
import { type LateLadderInput, lateLadder } from '@/domain/late/ladder'
import type { Trigger } from '@/domain/late/triggers'
import { late, times } from './late-example'

describe('ce qu’il advient d’un retard', () => {
  const ladder: LateLadderInput = [
    {
      trigger: 'booked-late',
      until: { kind: 'days-before', n: 1, at: '10:00' },
      effect: { kind: 'percent', percent: 5 },
    },
    {
      trigger: 'booked-late',
      until: { kind: 'same-day', at: '09:00' },
      effect: { kind: 'percent', percent: 10 },
    },
    { trigger: 'present-without-booking', effect: { kind: 'replace', cents: 505 } },
  ]

  test.each<[string, Trigger, string, string, number | null]>([
    ['le premier échelon', 'booked-late', '2026-10-05T09:59', 'percent', 0],
    ['le deuxième, une fois le premier fermé', 'booked-late', '2026-10-05T10:00', 'percent', 1],
    ['plus aucun échelon : refus', 'booked-late', '2026-10-06T09:00', 'refuse', null],
    ['présent sans réservation', 'present-without-booking', '2026-10-06T12:00', 'replace', 2],
  ])('%s', (_, trigger, at, kind, level) => {
    const outcome = late(ladder, trigger, { at })
    expect([outcome.effect?.kind, outcome.level]).toEqual([kind, level])
  })

  test.each<[Trigger, string | undefined]>([
    ['booked-late', 'refuse'],
    ['cancelled-late', 'refuse'],
    ['enrolled-late', 'refuse'],
    ['present-without-booking', undefined],
    ['booked-and-absent', undefined],
    ['picked-up-late', undefined],
    ['document-missing', undefined],
    ['unpaid', undefined],
  ])('sans règle, %s : %s', (trigger, expected) => {
    const outcome = late([], trigger)
    expect([outcome.effect?.kind, outcome.reason.code]).toEqual([expected, 'no-level'])
  })

  test('la grâce de rentrée laisse passer une réservation tardive', () => {
    const outcome = late(ladder, 'booked-late', { at: '2026-10-06T12:00', inGrace: true })
    expect([outcome.effect, outcome.reason.code]).toEqual([null, 'grace'])
  })

  test('la grâce de rentrée n’excuse pas un retard le soir', () => {
    const pickup: LateLadderInput = [{ trigger: 'picked-up-late', effect: { kind: 'add', cents: 1000 } }]
    expect(late(pickup, 'picked-up-late', { inGrace: true, minutesLate: 3 }).effect?.kind).toBe('add')
  })

  test('un motif accepté fait passer', () => {
    const waived: LateLadderInput = [
      { trigger: 'booked-late', effect: { kind: 'add', cents: 100 }, waivedFor: ['hospital'] },
    ]
    const outcome = late(waived, 'booked-late', { reason: 'hospital' })
    expect([outcome.effect, outcome.reason]).toEqual([
      null,
      { code: 'waived', facts: { reason: 'hospital' } },
    ])
  })

  test('un autre motif ne fait pas passer', () => {
    const waived: LateLadderInput = [
      { trigger: 'booked-late', effect: { kind: 'add', cents: 100 }, waivedFor: ['hospital'] },
    ]
    expect(late(waived, 'booked-late', { reason: 'forgotten' }).effect?.kind).toBe('add')
  })

  test('la raison cite l’article', () => {
    const cited: LateLadderInput = [{ trigger: 'booked-late', effect: { kind: 'refuse' }, article: '7' }]
    expect(late(cited, 'booked-late').reason).toEqual({ code: 'booked-late', facts: { article: '7' } })
  })
})

describe('à qui s’applique un échelon', () => {
  const ladder: LateLadderInput = [
    { trigger: 'booked-late', for: { resident: true }, effect: { kind: 'replace', cents: 761 } },
    { trigger: 'booked-late', for: { resident: false }, effect: { kind: 'replace', cents: 1076 } },
  ]

  test.each([
    ['une famille de la commune', true, 761],
    ['une famille d’ailleurs', false, 1076],
  ])('%s', (_, isResident, cents) => {
    expect(late(ladder, 'booked-late', { isResident }).effect).toEqual({ kind: 'replace', cents })
  })

  test.each([
    ['occasionnel', ['occasional'], 'add'],
    ['annuel', ['annual'], 'refuse'],
  ])('profil %s', (_, profiles, kind) => {
    const byProfile: LateLadderInput = [
      { trigger: 'booked-late', for: { profiles: ['occasional'] }, effect: { kind: 'add', cents: 100 } },
    ]
    expect(late(byProfile, 'booked-late', { profiles }).effect?.kind).toBe(kind)
  })
})

describe('à partir de la énième fois', () => {
  const from7th: LateLadderInput = [
    { trigger: 'present-without-booking', counter: { fromNth: 7 }, effect: { kind: 'multiply', by: 2 } },
  ]

  test.each([
    ['la première fois', 0, null, 'not-yet-counted'],
    ['la sixième', 5, null, 'not-yet-counted'],
    ['la septième', 6, 'multiply', 'present-without-booking'],
    ['la huitième', 7, 'multiply', 'present-without-booking'],
  ])('%s', (_, before, kind, code) => {
    const outcome = late(from7th, 'present-without-booking', { before: times(before) })
    expect([outcome.effect?.kind ?? null, outcome.reason.code]).toEqual([kind, code])
  })

  test('avant, un échelon plus bas peut jouer', () => {
    const ladder: LateLadderInput = [
      ...from7th,
      { trigger: 'present-without-booking', effect: { kind: 'warn' } },
    ]
    expect(late(ladder, 'present-without-booking', { before: times(0) }).effect?.kind).toBe('warn')
  })

  test.each([
    ['child', 'month', 1],
    ['child', 'year', 2],
    ['child', 'always', 3],
    ['family', 'month', 4],
    ['family', 'year', 5],
    ['family', 'always', 6],
  ] as const)('compté par %s sur %s', (by, over, expected) => {
    const ladder: LateLadderInput = [
      { trigger: 'picked-up-late', counter: { fromNth: 50, by, over }, effect: { kind: 'warn' } },
    ]
    const before = { child: { month: 0, year: 1, always: 2 }, family: { month: 3, year: 4, always: 5 } }
    expect(late(ladder, 'picked-up-late', { before }).reason.facts.nth).toBe(expected)
  })
})

describe('la liste d’attente', () => {
  test.each([
    ['un jeudi', '2026-10-15T10:00', '2026-10-19'],
    ['un dimanche', '2026-10-18T10:00', '2026-10-19'],
    ['le lundi même, la semaine d’après', '2026-10-19T10:00', '2026-10-26'],
  ])('revue chaque lundi, demandée %s', (_, at, reviewedOn) => {
    const ladder: LateLadderInput = [
      { trigger: 'booked-late', effect: { kind: 'waiting-list', reviewedOn: 1 } },
    ]
    expect(late(ladder, 'booked-late', { at, service: '2026-10-29' }).reason.facts).toEqual({ reviewedOn })
  })

  test('réponse 8 jours avant', () => {
    const ladder: LateLadderInput = [
      { trigger: 'booked-late', effect: { kind: 'waiting-list', answered: { n: 8 } } },
    ]
    expect(late(ladder, 'booked-late', { service: '2026-10-29' }).reason.facts).toEqual({
      answeredOn: '2026-10-21',
    })
  })
})

describe('un impayé', () => {
  const ladder: LateLadderInput = [
    {
      trigger: 'unpaid',
      tolerance: { n: 48, unit: 'hour', bound: 'until' },
      effect: { kind: 'block', what: ['sign-in'] },
    },
  ]

  test.each([
    ['48 h', 48 * 60, 'tolerated'],
    ['plus de 48 h', 48 * 60 + 1, 'unpaid'],
  ])('depuis %s', (_, minutesLate, code) => {
    expect(late(ladder, 'unpaid', { minutesLate }).reason.code).toBe(code)
  })
})

test.each([
  ['un déclencheur inconnu', [{ trigger: 'sneezed', effect: { kind: 'refuse' } }]],
  ['un montant négatif', [{ trigger: 'unpaid', effect: { kind: 'add', cents: -1 } }]],
  [
    'une énième fois qui est la première',
    [{ trigger: 'unpaid', counter: { fromNth: 1 }, effect: { kind: 'warn' } }],
  ],
  ['un blocage de rien', [{ trigger: 'unpaid', effect: { kind: 'block', what: [] } }]],
])('n’est pas lu : %s', (_, ladder) => {
  expect(lateLadder.safeParse(ladder).success).toBe(false)
})
