import { describe, expect, test } from 'vitest'
import { centsOnceLate, type Effect, effect, pricingOf } from '@/domain/late/effects'
import type { LateLadderInput } from '@/domain/late/ladder'
import { late, times } from './late-example'

describe('le retard du soir', () => {
  const perQuarter: LateLadderInput = [
    {
      trigger: 'picked-up-late',
      tolerance: { n: 5, unit: 'minute' },
      effect: { kind: 'add', cents: 500, perMinutes: 15 },
    },
  ]
  const charged = (ladder: LateLadderInput, minutesLate: number) => {
    const { effect, reason } = late(ladder, 'picked-up-late', { minutesLate })
    return effect && centsOnceLate(effect, 0, { minutes: Number(reason.facts.minutes) })
  }

  test.each([
    ['à l’heure', 0, null],
    ['4 minutes, tolérées', 4, null],
    ['5 minutes, un quart d’heure commencé', 5, 500],
    ['15 minutes', 15, 500],
    ['16 minutes, deux quarts d’heure', 16, 1000],
  ])('%s', (_, minutes, cents) => {
    expect(charged(perQuarter, minutes)).toBe(cents)
  })

  test.each([
    ['5 minutes tolérées jusqu’à la cinquième', 5, null],
    ['la sixième', 6, 500],
  ])('%s', (_, minutes, cents) => {
    const until: LateLadderInput = [
      {
        trigger: 'picked-up-late',
        tolerance: { n: 5, unit: 'minute', bound: 'until' },
        effect: { kind: 'add', cents: 500, perMinutes: 15 },
      },
    ]
    expect(charged(until, minutes)).toBe(cents)
  })

  test('le temps toléré peut ne pas se payer', () => {
    const free: LateLadderInput = [
      {
        trigger: 'picked-up-late',
        tolerance: { n: 5, unit: 'minute', counts: false },
        effect: { kind: 'add', cents: 500, perMinutes: 15 },
      },
    ]
    expect(charged(free, 20)).toBe(500)
  })

  test('trois retards gratuits, le quatrième se paie', () => {
    const ladder: LateLadderInput = [
      { trigger: 'picked-up-late', counter: { fromNth: 4 }, effect: { kind: 'add', cents: 1500 } },
    ]
    const kinds = [2, 3].map(
      (n) => late(ladder, 'picked-up-late', { minutesLate: 10, before: times(n) }).effect?.kind,
    )
    expect(kinds).toEqual([undefined, 'add'])
  })
})

describe('ce qui se paie', () => {
  const units = [
    { slot: 'repas', late: 8, ordered: 16 },
    { slot: 'soir', late: 1, ordered: 4 },
    { slot: 'matin', late: 0, ordered: 4 },
  ]
  const add = { trigger: 'booked-late', effect: { kind: 'add', cents: 100 } } as const

  test.each<[string, LateLadderInput[number], object]>([
    [
      'les unités tardives',
      { ...add, scope: 'unit' },
      {
        slots: [
          { slot: 'repas', units: 8 },
          { slot: 'soir', units: 1 },
        ],
        perFamily: false,
      },
    ],
    [
      'les deux premières de chaque créneau',
      { ...add, firstUnits: 2 },
      {
        slots: [
          { slot: 'repas', units: 2 },
          { slot: 'soir', units: 1 },
        ],
        perFamily: false,
      },
    ],
    [
      'toute la commande de chaque créneau tardif',
      { ...add, scope: 'order' },
      {
        slots: [
          { slot: 'repas', units: 16 },
          { slot: 'soir', units: 4 },
        ],
        perFamily: false,
      },
    ],
    ['une fois par famille', { ...add, scope: 'family' }, { slots: [], perFamily: true }],
  ])('%s', (_, level, expected) => {
    expect(late([level], 'booked-late', { units }).charged).toEqual(expected)
  })
})

describe('le prix une fois en retard', () => {
  test.each<[string, Effect, number | null]>([
    ['1 € de plus', { kind: 'add', cents: 100 }, 435],
    ['50 % de plus', { kind: 'percent', percent: 50 }, 503],
    ['le double', { kind: 'multiply', by: 2 }, 670],
    ['un autre prix', { kind: 'replace', cents: 549 }, 549],
    ['un tarif de la ville', { kind: 'tariff', tariff: 'exceptionnel' }, null],
    ['une majoration annoncée sans montant', { kind: 'announced' }, null],
    ['un accord du service, majoré', { kind: 'approval', price: { kind: 'add', cents: 100 } }, 435],
    ['une liste d’attente', { kind: 'waiting-list' }, 335],
    ['dû comme réservé', { kind: 'bill' }, 335],
  ])('%s', (_, found, expected) => {
    expect(centsOnceLate(found, 335)).toBe(expected)
  })

  test('un appel au centre sans majoration n’a pas de prix', () => {
    expect(pricingOf({ kind: 'ask-centre' })).toBeNull()
  })

  test('un refus n’a pas de prix à ajouter', () => {
    expect(effect.safeParse({ kind: 'refuse', price: { kind: 'add', cents: 100 } }).success).toBe(false)
  })
})
