import { describe, expect, it } from 'vitest'
import { previewOf } from '@/communes/preview/preview-of'
import type { PriceRow } from '@/communes/preview/prices-by-quotient'
import { pricesByQuotient } from '@/communes/preview/prices-by-quotient'
import type { CommuneRecord } from '@/communes/record'
import { at, stated, withRules } from './preview-world'
import { recordOf } from './tenant'

const chanteloup = await recordOf('chanteloup-les-vignes')
const now = at('2026-11-24T09:00')

const withTariffs = (...tariffs: [label: string, tariff: unknown, scope?: unknown][]): CommuneRecord =>
  withRules(chanteloup, 'tram', { tariffs: () => tariffs.map((one) => stated(...one)) })
const bands = (low: string, high: string) => ({
  base: {
    kind: 'bands',
    read: 'whole-euros',
    bands: [
      { from: '0', upTo: '600', price: low },
      { from: '601', upTo: '1200', price: high },
      { from: '1201', price: '5' },
    ],
  },
})
const written = ({ fromCents, toCents, before, after }: PriceRow) => [
  fromCents,
  toCents,
  before?.firstCents ?? null,
  after?.firstCents ?? null,
]

describe('Le prix d’un repas selon le quotient', () => {
  const before = withTariffs(['Repas', bands('2', '3.50')])
  const after = withTariffs(['Repas', bands('2', '3.80')])

  it('a une ligne par tranche, avant et après', () => {
    expect(pricesByQuotient(before, after, 'tram')?.rows.map(written)).toEqual([
      [0, 60_099, 200, 200],
      [60_100, 120_099, 350, 380],
      [120_100, null, 500, 500],
    ])
  })

  it('se dessine par paliers, de 0 à un peu plus que la dernière tranche', () => {
    const prices = pricesByQuotient(before, after, 'tram')
    expect(prices?.mostQuotientCents).toBe(150_000)
    expect(prices?.after?.map(({ quotientCents, cents }) => [quotientCents, cents])).toEqual([
      [0, 200],
      [60_099, 200],
      [60_100, 380],
      [120_099, 380],
      [120_100, 500],
      [150_000, 500],
    ])
  })

  it('n’a pas de prix dans le trou d’un barème', () => {
    const holed = withTariffs([
      'Repas',
      {
        base: {
          kind: 'bands',
          bands: [
            { from: '0', upTo: '600', price: '2' },
            { from: '601', price: '3' },
          ],
        },
      },
    ])
    expect(pricesByQuotient(holed, holed, 'tram')?.rows.map(written)).toEqual([
      [0, 60_000, 200, 200],
      [60_001, 60_099, null, null],
      [60_100, null, 300, 300],
    ])
  })

  it('monte avec le quotient entre le plancher et le plafond d’un taux d’effort', () => {
    const rate = (percent: string) =>
      withTariffs(['Repas', { base: { kind: 'effort-rate', percent, floor: '2', cap: '4' } }])
    expect(pricesByQuotient(rate('0.4'), rate('0.5'), 'tram')?.rows).toEqual([
      {
        fromCents: 0,
        toCents: 39_999,
        before: { firstCents: 200, lastCents: 200 },
        after: expect.anything(),
      },
      expect.objectContaining({ fromCents: 40_000, after: { firstCents: 200, lastCents: 250 } }),
      expect.objectContaining({ fromCents: 50_000, before: { firstCents: 200, lastCents: 320 } }),
      expect.objectContaining({ fromCents: 80_000, after: { firstCents: 400, lastCents: 400 } }),
      {
        fromCents: 100_000,
        toCents: null,
        before: expect.anything(),
        after: { firstCents: 400, lastCents: 400 },
      },
    ])
  })

  it('d’un tarif nouveau, n’a pas d’avant', () => {
    const prices = pricesByQuotient(chanteloup, after, 'tram')
    expect([prices?.before, prices?.after?.length]).toEqual([null, 6])
  })

  it('n’existe pas sans tarif', () => {
    expect(pricesByQuotient(chanteloup, chanteloup, 'tram')).toBeNull()
  })

  it('est demandé pour le premier niveau quand le tarif en veut un', () => {
    const byLevel = withTariffs([
      'Repas',
      {
        base: {
          kind: 'table',
          rows: [
            { when: { levels: ['maternelle'] }, base: { kind: 'flat', price: '3' } },
            { when: { levels: ['elementaire'] }, base: { kind: 'flat', price: '4' } },
          ],
        },
      },
    ])
    const prices = pricesByQuotient(byLevel, byLevel, 'tram')
    expect([prices?.facts.level, prices?.rows.map(written)]).toEqual(['maternelle', [[0, null, 300, 300]]])
  })
})

describe('L’aperçu d’un tarif', () => {
  const lastMonth = { bookings: [], isCut: false }

  it('donne le prix d’une famille ordinaire, avant et après', () => {
    const before = withTariffs(['Repas', bands('2', '3.50')])
    const after = withTariffs(['Repas', bands('2', '3.80')])
    const [rule] = previewOf({ before, after, now, lastMonth }).rules
    expect(rule?.workedExample).toMatchObject({
      kind: 'price',
      question: { quotientFamilialCents: 90_000, resident: true, householdChildren: 1 },
      before: { ok: true, cents: 350 },
      after: { ok: true, cents: 380 },
    })
  })

  it('a une courbe par cas dont les prix changent, et aucune pour les autres', () => {
    const before = withTariffs(
      ['Repas', bands('2', '3.50')],
      ['Mercredi', bands('4', '6'), { weekdays: [3] }],
      ['Été', bands('3', '4'), { fromOn: '2027-07-01' }],
    )
    const after = withTariffs(
      ['Repas', bands('2', '3.80')],
      ['Mercredi', bands('4', '6.50'), { weekdays: [3] }],
      ['Été', bands('3', '4'), { fromOn: '2027-07-01' }],
    )
    expect(previewOf({ before, after, now, lastMonth }).curves.map(({ facts }) => facts.on)).toEqual([
      undefined,
      '2026-11-25',
    ])
  })
})
