import { describe, expect, test } from 'vitest'
import { rankAmong, type Sibling } from '@/domain/tariffs/sibling-rank'

const sibling = (
  id: string,
  bornOn: string,
  enrolmentOrder: number,
  feeCents: number,
  more = {},
): Sibling => ({
  id,
  bornOn,
  enrolmentOrder,
  feeCents,
  ...more,
})

const eldest = sibling('lea', '2015-03-02', 2, 1370)
const middle = sibling('noe', '2017-09-30', 1, 1373, { together: true })
const youngest = sibling('zoe', '2020-01-15', 3, 900, { together: true, samePattern: true })
const family = [eldest, middle, youngest]

const ranks = (basis: 'age' | 'enrolment' | 'fee') =>
  family.map((child) => rankAmong({ basis, among: 'all' }, child, family))

describe('le rang d’un enfant', () => {
  test.each([
    ['age', [1, 2, 3]],
    ['enrolment', [2, 1, 3]],
    ['fee', [2, 1, 3]],
  ] as const)('par %s', (basis, expected) => {
    expect(ranks(basis)).toEqual(expected)
  })

  test('ne compte que ceux qui viennent en même temps', () => {
    expect(rankAmong({ basis: 'age', among: 'together' }, youngest, family)).toBe(2)
  })

  test('ne compte que ceux qui viennent les mêmes jours', () => {
    expect(rankAmong({ basis: 'age', among: 'same-pattern' }, eldest, family)).toBe(1)
  })

  test('départage des jumeaux par leur inscription', () => {
    const twin = sibling('ada', '2017-09-30', 4, 0)
    expect(
      [middle, twin].map((one) => rankAmong({ basis: 'age', among: 'all' }, one, [middle, twin])),
    ).toEqual([1, 2])
  })

  test('est toujours le premier pour un adulte, qui ne déplace personne', () => {
    const adult = sibling('mere', '1985-01-01', 0, 5000, { adult: true })
    const all = [...family, adult]
    expect([adult, eldest].map((one) => rankAmong({ basis: 'age', among: 'all' }, one, all))).toEqual([1, 1])
  })
})
