import { describe, expect, test } from 'vitest'
import { type PenaltyRuleInput, penalty, penaltyOf } from '@/domain/penalties/kinds'
import type { PenaltyFacts } from '@/domain/penalties/penalty-kind'
import { day } from './calendar-of-a-commune'
import { times } from './late-example'

const asks = (rule: PenaltyRuleInput, facts: PenaltyFacts) => penaltyOf(penalty.parse(rule), facts)
const cents = (rule: PenaltyRuleInput, facts: PenaltyFacts) => {
  const found = asks(rule, facts)
  return found?.kind === 'due' ? found.cents : 0
}

describe('le retard du soir', () => {
  const pickedUp = (minutesLate: number, before = 0): PenaltyFacts => ({
    ...{ event: 'picked-up-late', minutesLate, before: times(before) },
  })

  test.each([
    [1, 1000],
    [15, 1000],
    [16, 2000],
  ])('10 € par quart d’heure commencé : à %i minutes, %i centimes', (minutes, due) => {
    expect(cents({ kind: 'late-pickup', cents: 1000, perMinutes: 15 }, pickedUp(minutes))).toBe(due)
  })

  test.each([
    [4, 0],
    [5, 1000],
    [90, 1000],
  ])('10 € en tout, après 5 minutes : à %i minutes, %i centimes', (minutes, due) => {
    const rule = { kind: 'late-pickup', cents: 1000, tolerance: { n: 5, unit: 'minute' } } as const
    expect(cents(rule, pickedUp(minutes))).toBe(due)
  })

  test.each([
    [2, 0],
    [3, 1500],
  ])('15 € à partir du 4e retard : après %i retards, %i centimes', (before, due) => {
    expect(cents({ kind: 'late-pickup', cents: 1500, free: { times: 3 } }, pickedUp(10, before))).toBe(due)
  })
})

describe('les autres pénalités', () => {
  test('« le repas, plus 0,50 € » d’un absent non signalé', () => {
    expect(cents({ kind: 'no-show', cents: 50 }, { event: 'no-show', priceCents: 380 })).toBe(430)
  })

  test('un forfait de 5 € à la place du prix', () => {
    const rule = { kind: 'no-show', cents: 500, priceStaysDue: false } as const
    expect(cents(rule, { event: 'no-show', priceCents: 380 })).toBe(500)
  })

  test('la première absence ne coûte que le repas', () => {
    const rule = { kind: 'no-show', cents: 500, free: { times: 1 } } as const
    expect(cents(rule, { event: 'no-show', priceCents: 380, before: times(0) })).toBe(380)
  })

  test.each([
    ['family', 2500],
    ['child', 7500],
  ] as const)('25 € pour une inscription tardive de trois enfants, par %s : %i centimes', (per, due) => {
    expect(cents({ kind: 'late-enrolment', cents: 2500, per }, { event: 'enrolled-late', children: 3 })).toBe(
      due,
    )
  })

  test('une carte perdue', () => {
    expect(cents({ kind: 'lost-card', cents: 600 }, { event: 'card-lost' })).toBe(600)
  })

  test('rien pour un autre fait', () => {
    expect(asks({ kind: 'lost-card', cents: 600 }, { event: 'no-show' })).toBeNull()
  })
})

describe('l’impayé', () => {
  const rule: PenaltyRuleInput & { kind: 'unpaid' } = {
    ...{ kind: 'unpaid', afterDays: 30, blocks: ['next-month'], decidedBy: 'rule' },
  }
  const owing = (todayOn: string): PenaltyFacts => ({
    ...{ event: 'unpaid', debts: [{ cents: 4200, dueOn: day('2026-10-01') }], todayOn: day(todayOn) },
  })

  test('30 jours après l’échéance, rien n’est encore bloqué', () => {
    expect(asks(rule, owing('2026-10-31'))).toBeNull()
  })

  test('le 31e jour, le mois suivant l’est', () => {
    expect(asks(rule, owing('2026-11-01'))).toEqual({
      ...{ kind: 'blocked', what: ['next-month'], decidedBy: 'rule' },
      facts: { cents: 4200, afterDays: 30 },
    })
  })

  test('un agent décide, sauf si la Ville dit autrement', () => {
    const found = asks({ kind: 'unpaid', afterDays: 2, blocks: ['sign-in'] }, owing('2026-11-01'))
    expect(found).toMatchObject({ decidedBy: 'agent' })
  })

  test('une dette sous le seuil ne bloque rien', () => {
    expect(asks({ ...rule, fromCents: 5000 }, owing('2026-12-01'))).toBeNull()
  })
})
