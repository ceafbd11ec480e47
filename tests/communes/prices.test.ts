import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { scaleFaults } from '@/domain/tariffs/bases/band-faults'
import type { PriceFacts } from '@/domain/tariffs/price-facts'
import { priceOf } from '@/domain/tariffs/price-of'
import { type TariffInput, tariff } from '@/domain/tariffs/tariff'
import towns from './town-rules.json'

type Family = Omit<PriceFacts, 'resident'> & {
  resident?: boolean
  quotient?: number
  cost?: number
}
type Town = { tariff: TariffInput; facts: Family[] }

const file = path.join(import.meta.dirname, 'town-tariffs.yaml')
const tariffs = parse(readFileSync(file, 'utf8')) as Record<string, Town>

/** The file gives whole euros. */
function factsOf({ quotient, cost, ...facts }: Family): PriceFacts {
  return {
    resident: true,
    ...facts,
    ...(quotient !== undefined && { quotientFamilialCents: quotient * 100 }),
    ...(cost !== undefined && { costCents: cost * 100 }),
  }
}

/** In the atlas, a quotient between two bands is a `GAP`. */
function priceIn(town: Town | undefined, position: number): number | 'GAP' | string {
  const facts = town?.facts[position]
  if (!town || !facts) return 'not encoded'
  const price = priceOf(tariff.parse(town.tariff), factsOf(facts))
  if (price.ok) return price.cents
  return price.code === 'no-band' ? 'GAP' : price.code
}

const centsIn = (price: string) => (price === 'GAP' ? price : Number(price.replace('.', '')))

const examples = towns.flatMap((entry) =>
  (entry.worked_examples as { type: string; case: string; price: string }[])
    .filter(({ type }) => type === 'price')
    .map((example, position) => ({
      town: entry.town,
      id: entry.id,
      case: example.case,
      price: example.price,
      expected: centsIn(example.price),
      computed: priceIn(tariffs[entry.id], position),
    })),
)

/** Examples of the atlas that we believe wrong, or that cannot be computed: `id, case` to the reason. */
const DISAGREEMENTS: Record<string, string> = {}

/** Scales that the towns published with a hole, or of which the atlas gives a part. */
const HOLES: Record<string, string[]> = {
  'la-motte-servolex-mercredi': ['436 à 436', '701 à 701', '885 à 885', '1000 à 1000'],
  'ollainville-jeunes': ['0 à 229.99', '539 à 539.99', '1039 à 1039.99', '1529 à 1529.99', '1930 et au-delà'],
  'plumaugat-mercredi': [
    '599 à 599.99',
    '851.01 à 851.99',
    '1100.01 à 1100.99',
    '599 à 599.99',
    '851.01 à 851.99',
    '1100.01 à 1100.99',
  ],
  'laigle-mercredi': ['1801 et au-delà', '0 à 600', '801 et au-delà'],
  'grandchamp-vacances': ['460 à 460', '460 à 460'],
  'santec-vacances': ['1300.01 et au-delà'],
}

const nameOf = (example: { id: string; case: string }) => `${example.id}, ${example.case}`

describe('l’atlas des communes', () => {
  test('donne 78 exemples de prix', () => {
    expect(examples).toHaveLength(78)
  })

  test('a un tarif dans notre langue pour chacune de ses communes qui donne un prix, et pour elles seules', () => {
    expect(Object.keys(tariffs)).toEqual([...new Set(examples.map(({ id }) => id))])
  })

  test('contredit nos calculs là où nous l’avons écrit, et nulle part ailleurs', () => {
    const disagreeing = examples.filter(({ computed, expected }) => computed !== expected)
    expect(disagreeing.map(nameOf)).toEqual(Object.keys(DISAGREEMENTS))
  })

  const agreed = examples.filter((example) => DISAGREEMENTS[nameOf(example)] === undefined)

  test.each(agreed)('$town ($id), $case : $price', ({ computed, expected }) => {
    expect(computed).toBe(expected)
  })

  test('a les trous que nous avons relevés, et aucun autre', () => {
    const written = Object.entries(tariffs).map(([id, town]) => [
      id,
      scaleFaults(tariff.parse(town.tariff)).map(({ fault }) =>
        fault.to === null ? `${fault.from} et au-delà` : `${fault.from} à ${fault.to}`,
      ),
    ])
    expect(Object.fromEntries(written.filter(([, faults]) => faults?.length))).toEqual(HOLES)
  })
})

describe('les règlements, en toutes lettres', () => {
  const reckoned = (id: string, position: number) => {
    const { tariff: rule, facts } = tariffs[id] as Town
    return priceOf(tariff.parse(rule), factsOf(facts[position] as Family))
  }

  test('À Fleury, les cinq jours d’une famille d’ici et de la CAF se lisent ligne par ligne', () => {
    const price = reckoned('fleury-vacances', 0)
    expect(price.ok && price.steps.map(({ name, toCents }) => [name, toCents])).toEqual([
      ['bands', 2250],
      ['subtract', 1976],
      ['subtract', 1560],
      ['quantity', 7800],
      ['subtract', 6300],
    ])
  })

  test('À Roncq, le CCAS paie 0,76 € du repas à 1,26 € de la première tranche', () => {
    const price = priceOf(tariff.parse(tariffs['roncq-cantine']?.tariff), factsOf({ quotient: 399 }))
    expect(price).toMatchObject({ cents: 50, shares: [{ payer: 'ccas', cents: 76 }] })
  })

  test('À Caumont, le prix du repas réservé trop tard ne dépend pas du quotient, même inconnu', () => {
    const rule = tariff.parse(tariffs['caumont-cantine']?.tariff)
    expect(priceOf(rule, { resident: true, incidents: ['booked-late'] })).toMatchObject({ cents: 405 })
  })

  test('À Fay-aux-Loges, sans quotient connu, il n’y a pas de prix', () => {
    const rule = tariff.parse(tariffs['fay-aux-loges-cantine']?.tariff)
    expect(priceOf(rule, { resident: true })).toEqual({ ok: false, code: 'quotient-missing', facts: {} })
  })
})
