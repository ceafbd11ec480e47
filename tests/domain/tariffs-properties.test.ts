import fc, { type Arbitrary } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bandFaults } from '@/domain/tariffs/bases/band-faults'
import { type BandsRule, bands } from '@/domain/tariffs/bases/bands'
import { tariffBase } from '@/domain/tariffs/bases/bases'
import { type PriceFacts, priceFacts } from '@/domain/tariffs/price-facts'
import { priceOf } from '@/domain/tariffs/price-of'
import { holdsHundredths, spanOf } from '@/domain/tariffs/range'
import { roundingMode } from '@/domain/tariffs/rounding'
import { rankAmong, type Sibling } from '@/domain/tariffs/sibling-rank'
import { siblings } from '@/domain/tariffs/steps/siblings'
import { priceStep } from '@/domain/tariffs/steps/steps'
import { type Tariff, tariff } from '@/domain/tariffs/tariff'
import { always, arbitraryOf } from './arbitrary-of'

const euros = (cents: number) => String(cents / 100)

/** Bounds as a deliberation writes them, each band beginning where the last one ends; prices that go up. */
const aScale: Arbitrary<BandsRule> = fc
  .record({
    cuts: fc.uniqueArray(fc.integer({ min: 100, max: 300_000 }), { minLength: 1, maxLength: 6 }),
    included: fc.boolean(),
    prices: fc.array(fc.integer({ min: 0, max: 3000 }), { minLength: 7, maxLength: 7 }),
    read: fc.constantFrom('exact', 'whole-euros'),
  })
  .map(({ cuts, included, prices, read }) => {
    const bounds = [...new Set(cuts.map((cut) => (read === 'exact' ? cut : Math.ceil(cut / 100) * 100)))]
      .sort((a, b) => a - b)
      .map(euros)
    const rising = prices.toSorted((a, b) => a - b).map(euros)
    return bands.schema.parse({
      kind: 'bands',
      read,
      bands: [...bounds, undefined].map((bound, i) => {
        const lower = bounds[i - 1]
        const [from, to] = included ? ['above', 'upTo'] : ['from', 'below']
        return {
          ...(lower !== undefined && { [from as string]: lower }),
          ...(bound !== undefined && { [to as string]: bound }),
          price: rising[i],
        }
      }),
    })
  })

/** The same, with a band left out, one doubled, one that begins a euro late, or none of these. */
const aTouchedScale = fc
  .tuple(aScale, fc.constantFrom('none', 'left-out', 'doubled', 'late'), fc.nat())
  .map(([scale, touch, at]): BandsRule => {
    const i = at % scale.bands.length
    const band = scale.bands[i] as BandsRule['bands'][number]
    const others = scale.bands.filter((_, j) => j !== i)
    if (touch === 'left-out') return others.length > 0 ? { ...scale, bands: others } : scale
    if (touch === 'doubled') return { ...scale, bands: [...scale.bands, band] }
    const { from: _, above: __, ...upper } = band
    const first = spanOf(band).first + 100
    return touch === 'late' && first < spanOf(band).last
      ? { ...scale, bands: [...others, { ...upper, from: euros(first) }] }
      : scale
  })

const stepOf = ({ read }: BandsRule) => (read === 'exact' ? 1 : 100)

const holdersOf = (scale: BandsRule, quotient: number) =>
  scale.bands.filter((band) => holdsHundredths(spanOf(band, stepOf(scale)), quotient))

/** The quotients at and around each bound, as the scale reads them. */
const probesOf = (scale: BandsRule) =>
  scale.bands
    .flatMap((band) => Object.values(spanOf(band, stepOf(scale))))
    .filter(Number.isFinite)
    .flatMap((bound) => [bound - stepOf(scale), bound, bound + stepOf(scale)])
    .concat(0, 10_000_000)
    .filter((quotient) => quotient >= 0)

const aQuotient = fc.integer({ min: 0, max: 400_000 })
const tariffOf = (base: BandsRule) => tariff.parse({ base })

describe('un barème', () => {
  test('n’a ni trou ni chevauchement quand chaque quotient y a une tranche et une seule, et alors seulement', () => {
    always([aTouchedScale], (scale) => {
      const holders = probesOf(scale).map((quotient) => holdersOf(scale, quotient).length)
      expect(bandFaults(scale).length === 0).toBe(holders.every((count) => count === 1))
    })
  })

  test('écrit de borne en borne couvre tout, et chaque quotient a son prix', () => {
    always([aScale, aQuotient], (scale, quotientFamilialCents) => {
      expect(bandFaults(scale)).toEqual([])
      expect(priceOf(tariffOf(scale), { resident: true, quotientFamilialCents }).ok).toBe(true)
    })
  })

  test('dont on retire une tranche a un trou, et dont on double une tranche un chevauchement', () => {
    always([aScale, fc.nat()], (scale, at) => {
      const i = at % scale.bands.length
      const band = scale.bands[i] as BandsRule['bands'][number]
      const others = scale.bands.filter((_, j) => j !== i)
      expect(bandFaults({ ...scale, bands: others }).map(({ code }) => code)).toEqual(['hole'])
      expect(bandFaults({ ...scale, bands: [...scale.bands, band] }).map(({ code }) => code)).toContain(
        'overlap',
      )
    })
  })

  test('qui monte ne fait jamais payer moins une famille au quotient plus haut', () => {
    always([aScale, aQuotient, aQuotient], (scale, one, other) => {
      const [low, high] = [one, other]
        .sort((a, b) => a - b)
        .map((quotientFamilialCents) => priceOf(tariffOf(scale), { resident: true, quotientFamilialCents }))
      expect(low?.ok && high?.ok && low.cents <= high.cents).toBe(true)
    })
  })
})

describe('un taux d’effort', () => {
  test('monte avec le quotient, entre son plancher et son plafond', () => {
    always([fc.nat(200), fc.nat(1000), aQuotient, aQuotient], (percent, floor, one, other) => {
      const rule = tariff.parse({
        base: {
          ...{ kind: 'effort-rate', percent: percent / 100, floor: euros(floor) },
          cap: euros(floor + 500),
        },
      })
      const [low, high] = [one, other]
        .sort((a, b) => a - b)
        .map((quotientFamilialCents) => priceOf(rule, { resident: true, quotientFamilialCents }))
      const prices = [floor, low?.ok && low.cents, high?.ok && high.cents, floor + 500]
      expect(prices).toEqual(prices.toSorted((a, b) => Number(a) - Number(b)))
    })
  })
})

/** Any base and steps of the language, on one of the ordinary bases so that a price is often found. */
const aTariff: Arbitrary<Tariff> = fc
  .record({
    base: fc.oneof(aScale, arbitraryOf(tariffBase)),
    rounding: fc.constantFrom(...roundingMode.options),
    whileDocumentMissing: fc.constantFrom('highest', 'refused'),
    steps: fc.array(arbitraryOf(priceStep), { maxLength: 4 }),
  })
  .map((written) => tariff.safeParse(written))
  .filter(({ success }) => success)
  .map(({ data }) => data as Tariff)

/** Often all that may be known, sometimes only a part. */
const someFacts: Arbitrary<PriceFacts> = fc.oneof(
  { weight: 3, arbitrary: arbitraryOf(priceFacts.required()) },
  arbitraryOf(priceFacts),
)

describe('un prix', () => {
  test('est fait de ses lignes : chacune part d’où finit la précédente, et leur somme est le prix', () => {
    always(
      [aTariff, someFacts],
      (rule, facts) => {
        const price = priceOf(rule, facts)
        if (!price.ok) return
        const [first] = price.steps
        expect(first?.fromCents ?? 0).toBe(0)
        price.steps.forEach(({ fromCents }, i) => {
          if (i > 0) expect(fromCents).toBe(price.steps[i - 1]?.toCents)
        })
        expect(price.steps.reduce((sum, { fromCents, toCents }) => sum + toCents - fromCents, 0)).toBe(
          price.cents,
        )
      },
      50,
    )
  })

  test('est un nombre entier de centimes, jamais négatif, ni les parts des autres', () => {
    always(
      [aTariff, someFacts],
      (rule, facts) => {
        const price = priceOf(rule, facts)
        const all = price.ok ? [price.cents, ...price.shares.map(({ cents }) => cents)] : []
        expect(all.every((cents) => Number.isSafeInteger(cents) && cents >= 0)).toBe(true)
      },
      50,
    )
  })

  test('est le même pour les mêmes faits, et une absence de prix dit pourquoi', () => {
    always(
      [aTariff, someFacts],
      (rule, facts) => {
        const price = priceOf(rule, facts)
        expect(priceOf(rule, facts)).toEqual(price)
        if (!price.ok) expect(price.code).toMatch(/^[a-z-]+$/)
      },
      50,
    )
  })

  test('les essais qui précèdent trouvent des prix, de plusieurs lignes', () => {
    const found = fc
      .sample(fc.tuple(aTariff, someFacts), { seed: 20_261_124, numRuns: 80 })
      .map(([rule, facts]) => priceOf(rule, facts))
    expect(found.filter(({ ok }) => ok).length).toBeGreaterThan(25)
    expect(found.some((price) => price.ok && price.steps.length > 1)).toBe(true)
  })
})

const aFamily: Arbitrary<Sibling[]> = fc.uniqueArray(
  fc.record({
    id: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
    bornOn: fc.constantFrom('2016-02-29', '2018-01-01', '2020-06-15'),
    enrolmentOrder: fc.integer({ min: 1, max: 4 }),
    feeCents: fc.constantFrom(0, 450, 900),
    together: fc.boolean(),
    samePattern: fc.boolean(),
  }),
  { selector: ({ id }) => id, minLength: 2, maxLength: 5 },
)

const { basis, among } = siblings.schema.shape
const aBasis = fc.record({
  basis: fc.constantFrom(...basis.unwrap().options),
  among: fc.constantFrom(...among.unwrap().options),
})

describe('le rang dans la fratrie', () => {
  test('ne dépend pas de l’ordre dans lequel les enfants sont dits', () => {
    always([aBasis, aFamily], (rule, [child, ...others]) => {
      const rank = rankAmong(rule, child as Sibling, others)
      expect(rankAmong(rule, child as Sibling, others.toReversed())).toBe(rank)
    })
  })

  test('donne à chacun de tous une place et une seule, de 1 à leur nombre', () => {
    always([aBasis, aFamily], ({ basis }, family) => {
      const ranks = family.map((child) => rankAmong({ basis, among: 'all' }, child, family))
      expect(ranks.sort((a, b) => a - b)).toEqual(family.map((_, i) => i + 1))
    })
  })
})
