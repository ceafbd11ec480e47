import { describe, expect, test } from 'vitest'
import { bandFaults } from '@/domain/tariffs/bases/band-faults'
import { bands as bandsKind } from '@/domain/tariffs/bases/bands'
import { cents, drawing } from './tariffs-example'

type Bound = { from?: number; above?: number; upTo?: number; below?: number }

const scale = (bounds: Bound[], read: 'exact' | 'whole-euros' = 'exact') =>
  ({ kind: 'bands', read, bands: bounds.map((bound, i) => ({ ...bound, price: i + 1 })) }) as const

const faults = (...args: Parameters<typeof scale>) =>
  bandFaults(bandsKind.schema.parse(scale(...args))).map(
    ({ code, from, to, bands }) => `${code} ${from} ${to ?? '∞'} (${bands})`,
  )

describe('une grille couvre chaque quotient une fois', () => {
  test.each<[string, Bound[], 'exact' | 'whole-euros', string[]]>([
    ['une seule tranche sans bornes', [{}], 'exact', []],
    ['sous 436, puis à partir de 436', [{ below: 436 }, { from: 436 }], 'exact', []],
    ['jusqu’à 650, puis au-dessus', [{ upTo: 650 }, { above: 650 }], 'exact', []],
    ['dans le désordre', [{ above: 650 }, { upTo: 650 }], 'exact', []],
    ['436 dans aucune', [{ below: 436 }, { above: 436 }], 'exact', ['hole 436 436 (0,1)']],
    ['999 dans deux', [{ upTo: 999 }, { from: 999 }], 'exact', ['overlap 999 999 (0,1)']],
    ['0-600 puis 601, lu tel quel', [{ upTo: 600 }, { from: 601 }], 'exact', ['hole 600.01 600.99 (0,1)']],
    ['0-600 puis 601, en euros entiers', [{ upTo: 600 }, { from: 601 }], 'whole-euros', []],
    [
      '0-600 puis 602, en euros entiers',
      [{ upTo: 600 }, { from: 602 }],
      'whole-euros',
      ['hole 601 601 (0,1)'],
    ],
    ['rien avant 230', [{ from: 230 }], 'exact', ['hole 0 229.99 (0)']],
    ['rien après 1929,99', [{ below: 1930 }], 'exact', ['hole 1930 ∞ (0)']],
    [
      'une tranche dans une autre',
      [{ upTo: 900 }, { from: 200, upTo: 300 }, { above: 900 }],
      'exact',
      ['overlap 200 300 (0,1)'],
    ],
    ['deux tranches sans fin', [{ from: 0 }, { from: 500 }], 'exact', ['overlap 500 ∞ (0,1)']],
  ])('%s', (_, bounds, read, expected) => {
    expect(faults(bounds, read)).toEqual(expected)
  })

  test.each([
    ['deux bornes basses', { from: 1, above: 1 }],
    ['deux bornes hautes', { upTo: 5, below: 6 }],
    ['à l’envers', { from: 600, upTo: 500 }],
    ['vide', { from: 600, below: 600 }],
  ])('une tranche %s n’est pas une tranche', (_, bound) => {
    expect(bandsKind.schema.safeParse(scale([bound])).success).toBe(false)
  })
})

describe('sur des grilles tirées au sort', () => {
  const next = drawing(20_261_124)

  /** Cuts between 1 and 4999, each closed on one side or the other. */
  function drawnScale() {
    const cuts = [...new Set(Array.from({ length: 1 + next(8) }, () => 1 + next(4999)))].sort((a, b) => a - b)
    const lowerSide = cuts.map(() => next(2) === 0)
    return Array.from({ length: cuts.length + 1 }, (_, i): Bound => {
      const [low, high] = [cuts[i - 1], cuts[i]]
      return {
        ...(low !== undefined && (lowerSide[i - 1] ? { above: low } : { from: low })),
        ...(high !== undefined && (lowerSide[i] ? { upTo: high } : { below: high })),
      }
    }).filter(
      ({ from, upTo, above, below }) => !(above !== undefined && below === above) && from !== (upTo ?? -1),
    )
  }

  const drawn = Array.from({ length: 25 }, drawnScale)
  const sound = drawn.filter((bounds) => faults(bounds).length === 0)

  test('il y en a assez sans défaut pour que la suite prouve quelque chose', () => {
    expect(sound.length).toBeGreaterThan(15)
  })

  test('sans défaut, chaque quotient entier de 0 à 5000 a une tranche et une seule', () => {
    const counted = sound.flatMap((bounds) => {
      const { bands } = bandsKind.schema.parse(scale(bounds))
      return Array.from(
        { length: 5001 },
        (_, quotient) =>
          bands.filter(
            ({ from, above, upTo, below }) =>
              (from === undefined || quotient >= Number(from)) &&
              (above === undefined || quotient > Number(above)) &&
              (upTo === undefined || quotient <= Number(upTo)) &&
              (below === undefined || quotient < Number(below)),
          ).length,
      )
    })
    expect(new Set(counted)).toEqual(new Set([1]))
  })

  test('sans défaut, chaque quotient tiré, avec ses centimes, a un prix', () => {
    const prices = sound.flatMap((bounds) =>
      Array.from({ length: 20 }, () =>
        cents({ base: scale(bounds) }, { quotientFamilialCents: next(500_000) }),
      ),
    )
    expect(prices.filter((price) => typeof price === 'string')).toEqual([])
  })

  test('une tranche de moins laisse un trou, et un quotient sans prix là où il est dit', () => {
    for (const bounds of sound.filter(({ length }) => length > 2)) {
      const holed = bounds.toSpliced(1, 1)
      const [fault] = bandFaults(bandsKind.schema.parse(scale(holed)))
      const quotientFamilialCents = Math.round(Number(fault?.from) * 100)
      expect(cents({ base: scale(holed) }, { quotientFamilialCents })).toBe('no-band')
    }
  })
})
