import { describe, expect, test } from 'vitest'
import { holds, type PriceCondition, priceCondition } from '@/domain/tariffs/condition'
import type { PriceFacts } from '@/domain/tariffs/price-facts'

const holding = (when: PriceCondition, facts: Partial<PriceFacts>) =>
  holds(priceCondition.parse(when), { resident: true, ...facts })

/** A condition, facts for which it holds, and facts for which it does not. */
const examples: [PriceCondition, Partial<PriceFacts>, Partial<PriceFacts>][] = [
  [{ resident: false }, { resident: false }, { resident: true }],
  [{ bands: ['a', 'b'] }, { band: 'b' }, { band: 'c' }],
  [{ funds: ['caf'] }, { fund: 'caf' }, { fund: 'msa' }],
  [{ levels: ['maternelle'] }, { level: 'maternelle' }, { level: 'elementaire' }],
  [{ sites: ['bourg'] }, { site: 'bourg' }, { site: 'port' }],
  [{ profiles: ['regulier'] }, { profile: 'regulier' }, { profile: 'occasionnel' }],
  [{ formulas: ['journee'] }, { formula: 'journee' }, { formula: 'matin' }],
  [{ options: ['pai'] }, { options: ['gouter', 'pai'] }, { options: ['gouter'] }],
  [{ incidents: ['no-show'] }, { incidents: ['no-show'] }, { incidents: ['booked-late'] }],
  [{ quotient: { below: '622.50' } }, { quotientFamilialCents: 62_249 }, { quotientFamilialCents: 62_250 }],
  [{ income: { from: '20000' } }, { incomeCents: 2_000_000 }, { incomeCents: 1_999_999 }],
  [{ rank: { from: '3' } }, { rank: 3 }, { rank: 2 }],
  [{ householdChildren: { upTo: '2' } }, { householdChildren: 2 }, { householdChildren: 3 }],
  [{ ageYears: { above: '6' } }, { ageYears: 7 }, { ageYears: 6 }],
  [{ daysPerWeek: { from: '4', upTo: '4' } }, { daysPerWeek: 4 }, { daysPerWeek: 5 }],
  [{ quantity: { from: '5' } }, { quantity: 5 }, { quantity: 4 }],
  [{ distanceKm: { below: '40' } }, { distanceKm: 39 }, { distanceKm: 40 }],
]

describe('une condition', () => {
  test.each(examples)('%o est vraie de ce qu’elle dit', (when, yes) => {
    expect(holding(when, yes)).toBe(true)
  })

  test.each(examples)('%o est fausse du reste', (when, _, no) => {
    expect(holding(when, no)).toBe(false)
  })

  test.each(examples.filter(([when]) => when.resident === undefined))(
    '%o est fausse de l’inconnu',
    (when) => {
      expect(holding(when, {})).toBe(false)
    },
  )

  test('a un exemple pour chacune de ses parties', () => {
    const parts = Object.keys(priceCondition.shape)
    expect(examples.map(([when]) => Object.keys(when)[0])).toEqual(parts)
  })

  test('dit quelque chose', () => {
    expect(priceCondition.safeParse({}).success).toBe(false)
  })
})
