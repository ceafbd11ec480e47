import { describe, expect, test } from 'vitest'
import { amount, rate } from '@/domain/tariffs/decimal'
import type { PriceFacts } from '@/domain/tariffs/price-facts'
import { tariff } from '@/domain/tariffs/tariff'
import { type Base, cents, drawing, flat, priced, pricing, type Step } from './tariffs-example'

describe('les montants tels qu’ils sont écrits', () => {
  test.each([
    ['3.75', '3.75'],
    [3.75, '3.75'],
    [3.7, '3.7'],
    [0.1, '0.1'],
    [25, '25'],
  ])('%s', (written, read) => {
    expect(amount.parse(written)).toBe(read)
  })

  test.each(['3,75', '-1', '1.005', '.5', '07', '', 'NaN', -1, 1.005, 1e21, Number.NaN])(
    '%s n’est pas un montant',
    (written) => {
      expect(amount.safeParse(written).success).toBe(false)
    },
  )

  test.each(['abc', '3,75', -1, null, ''])(
    'un tarif où %s est partout un montant est refusé, sans erreur',
    (bad) => {
      const scale = {
        kind: 'bands',
        bands: [
          { from: bad, price: 1 },
          { above: bad, below: bad, price: bad },
        ],
      }
      const steps = [
        { kind: 'round-to', to: bad },
        { kind: 'add', amount: bad, when: { quotient: { from: bad } } },
        { kind: 'third-party-share', payer: 'ccas', share: { amount: bad } },
      ]
      expect(tariff.safeParse({ base: scale, steps }).success).toBe(false)
    },
  )

  test('un taux a jusqu’à huit décimales', () => {
    expect([rate.safeParse('0.00000001').success, rate.safeParse('0.000000001').success]).toEqual([
      true,
      false,
    ])
  })

  test('un tarif lu une fois se relit sans changer', () => {
    const read = tariff.parse({ base: flat(3.75), steps: [{ kind: 'percent', by: -12.5 }] })
    expect(tariff.parse(JSON.parse(JSON.stringify(read)))).toEqual(read)
  })
})

describe('le prix et ses étapes', () => {
  const scale: Base = {
    kind: 'bands',
    bands: [
      { below: 700, price: 3.15 },
      { from: 700, percent: 0.45 },
    ],
  }
  const steps: Step[] = [
    { kind: 'siblings', rows: [{ from: 3, changes: [{ kind: 'percent', by: -33.33 }] }] },
    { kind: 'outsider', changes: [{ kind: 'multiply', by: 1.2 }] },
    { kind: 'quantity' },
    { kind: 'late', levels: [{ on: 'booked-late', changes: [{ kind: 'percent', by: 5 }] }] },
    { kind: 'subtract', amount: 40 },
    { kind: 'cap', amount: 90 },
    { kind: 'round-to', to: 0.05, mode: 'up' },
    { kind: 'third-party-share', payer: 'ccas', share: { percent: 12.5 } },
    { kind: 'floor', amount: 1 },
  ]
  const next = drawing(7)
  const families = Array.from(
    { length: 400 },
    (): Partial<PriceFacts> => ({
      resident: next(2) === 0,
      rank: 1 + next(4),
      quotientFamilialCents: next(300_000),
      quantity: next(30),
      incidents: next(3) === 0 ? ['booked-late'] : [],
    }),
  )
  const prices = families.map((family) => priced({ base: scale, steps }, family))

  test('les écarts de 400 prix tirés au sort font chacun leur prix', () => {
    const sums = prices.map((price) =>
      price.steps.reduce((sum, step) => sum + step.toCents - step.fromCents, 0),
    )
    expect(sums).toEqual(prices.map((price) => price.cents))
  })

  test('chaque étape commence où finit la précédente, et la première à zéro', () => {
    const starts = prices.map((price) => price.steps.map(({ fromCents }) => fromCents))
    const ends = prices.map((price) => [0, ...price.steps.slice(0, -1).map(({ toCents }) => toCents)])
    expect(starts).toEqual(ends)
  })

  test('ce sont des centimes entiers, jamais négatifs', () => {
    const all = prices.flatMap((price) => [
      ...price.steps.map(({ toCents }) => toCents),
      ...price.shares.map((share) => share.cents),
    ])
    expect(all.filter((one) => !Number.isInteger(one) || one < 0)).toEqual([])
  })

  test('une étape dit son nom, son article et ses faits', () => {
    const price = priced(
      {
        label: 'Délibération du 12 juin',
        base: flat(3),
        steps: [{ kind: 'add', amount: 1, label: 'Article 7' }],
      },
      {},
    )
    expect(price.steps).toEqual([
      { name: 'flat', label: 'Délibération du 12 juin', fromCents: 0, toCents: 300, facts: {} },
      { name: 'add', label: 'Article 7', fromCents: 300, toCents: 400, facts: { addedCents: 100, times: 1 } },
    ])
  })

  test('un prix remplacé garde la trace de celui d’avant', () => {
    const price = priced({ base: flat(3), steps: [{ kind: 'replace', price: 4.05 }] })
    expect(price.steps.map(({ fromCents, toCents }) => [fromCents, toCents])).toEqual([
      [0, 300],
      [300, 405],
    ])
  })

  test('les raisons sont celles d’un prix qui n’est pas l’ordinaire', () => {
    const price = priced(
      { base: scale, steps },
      { resident: false, rank: 3, quotientFamilialCents: 0, quantity: 30 },
    )
    expect(price.reasons.map(({ code }) => code)).toEqual(['sibling', 'outsider', 'third-party'])
  })
})

describe('quand un prix ne se calcule pas', () => {
  const scale: Base = { kind: 'bands', bands: [{ price: 3 }] }
  const late: Step = {
    kind: 'late',
    levels: [{ on: 'not-booked', changes: [{ kind: 'replace', price: 7.61 }] }],
  }

  test('un prix de remplacement dispense du quotient, et le compte repart de lui', () => {
    const surcharge: Step = { kind: 'add', amount: 1 }
    const price = priced({ base: scale, steps: [surcharge, late] }, { incidents: ['not-booked'] })
    expect(price.steps.map(({ name, fromCents, toCents }) => [name, fromCents, toCents])).toEqual([
      ['late', 0, 761],
    ])
  })

  test('la grille de ceux d’ailleurs manque de quotient, le prix de remplacement non', () => {
    const outsider: Step = { kind: 'outsider', changes: [{ kind: 'other-base', base: scale }] }
    const steps = [outsider, late]
    const of = (incidents: PriceFacts['incidents']) =>
      cents({ base: flat(5), steps }, { resident: false, incidents: incidents ?? [] })
    expect([of([]), of(['not-booked'])]).toEqual(['quotient-missing', 761])
  })

  test('ceux d’ailleurs paient le plus haut de la grille sans donner leur quotient', () => {
    const top: Step = { kind: 'outsider', changes: [{ kind: 'highest' }] }
    expect(cents({ base: scale, steps: [top] }, { resident: false })).toBe(300)
  })

  test.each<[string, Partial<PriceFacts>, string]>([
    ['un quotient à virgule', { quotientFamilialCents: 1.5 }, 'quotientFamilialCents'],
    ['un quotient qui n’est pas un nombre', { quotientFamilialCents: Number.NaN }, 'quotientFamilialCents'],
    ['une durée négative', { minutes: -1 }, 'minutes'],
    ['une infinité de repas', { quantity: Number.POSITIVE_INFINITY }, 'quantity'],
  ])('%s n’est pas un fait', (_, facts, fact) => {
    expect(pricing({ base: flat(3) }, facts)).toEqual({ ok: false, code: 'fact-invalid', facts: { fact } })
  })

  test('un prix démesuré est une faute de saisie', () => {
    const steps = Array.from({ length: 6 }, (): Step => ({ kind: 'multiply', by: 99_999 }))
    expect(cents({ base: flat(9_999_999.99), steps })).toBe('price-out-of-range')
  })
})
