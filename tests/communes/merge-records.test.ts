import { describe, expect, test } from 'vitest'
import { type Choice, mergeRecords } from '@/communes/merge-records'

const item = (key: string, n = 1) => ({ key, n })
const base = { name: 'Ville', phone: '1', list: [item('a'), item('b')], rules: [{ n: 1 }, { n: 2 }] }
type Side = Partial<Record<'name' | 'phone' | 'note', string>> & {
  list?: readonly unknown[]
  rules?: readonly unknown[]
}

const merged = (mine: Side, theirs: Side, choices: Record<string, Choice> = {}) =>
  mergeRecords({ base, mine: { ...base, ...mine }, theirs: { ...base, ...theirs } }, choices)

describe('ce que l’un des deux a changé, l’autre non', () => {
  test.each<[string, Side, Side, Side]>([
    ['deux champs', { name: 'Cité' }, { phone: '2' }, { name: 'Cité', phone: '2' }],
    ['un champ ajouté', { note: 'x' }, { phone: '2' }, { note: 'x', phone: '2' }],
    [
      'deux éléments d’une liste',
      { list: [item('a', 2), item('b')] },
      { list: [item('a'), item('b', 3)] },
      { list: [item('a', 2), item('b', 3)] },
    ],
    [
      'un élément ajouté par chacun',
      { list: [...base.list, item('c')] },
      { list: [...base.list, item('d')] },
      { list: [...base.list, item('d'), item('c')] },
    ],
    [
      'un élément retiré, un autre changé',
      { list: [item('b')] },
      { list: [item('a'), item('b', 3)] },
      { list: [item('b', 3)] },
    ],
    [
      'l’ordre par l’un, un élément ajouté par l’autre',
      { list: [item('b'), item('a')] },
      { list: [...base.list, item('c')] },
      { list: [item('b'), item('a'), item('c')] },
    ],
    [
      'une liste sans clés, changée d’un seul côté',
      { rules: [{ n: 5 }] },
      { phone: '2' },
      { rules: [{ n: 5 }], phone: '2' },
    ],
  ])('%s', (_, mine, theirs, together) => {
    expect(merged(mine, theirs)).toEqual({ merged: { ...base, ...together }, conflicts: [] })
  })
})

test('le même changement des deux côtés n’est pas à choisir', () => {
  expect(merged({ name: 'Cité' }, { name: 'Cité' }).conflicts).toEqual([])
})

describe('ce que les deux ont changé', () => {
  test('est dit à sa place, avec les trois valeurs', () => {
    expect(merged({ name: 'Cité' }, { name: 'Bourg' }).conflicts).toEqual([
      { path: ['name'], base: 'Ville', mine: 'Cité', theirs: 'Bourg' },
    ])
  })

  test('vaut tel qu’il est publié, sauf choix contraire', () => {
    const sides = [{ name: 'Cité' }, { name: 'Bourg' }] as const
    expect([merged(...sides), merged(...sides, { name: 'mine' })].map((one) => one.merged)).toMatchObject([
      { name: 'Bourg' },
      { name: 'Cité' },
    ])
  })

  test('d’un élément retiré par l’un et changé par l’autre : le choix le retire ou le garde', () => {
    const sides = [{ list: [item('b')] }, { list: [item('a', 9), item('b')] }] as const
    expect(merged(...sides).conflicts.map(({ path }) => path.join('.'))).toEqual(['list.a'])
    expect([merged(...sides), merged(...sides, { 'list.a': 'mine' })].map((one) => one.merged)).toMatchObject(
      [{ list: [item('a', 9), item('b')] }, { list: [item('b')] }],
    )
  })

  test('d’une liste dont les éléments n’ont pas de clé, c’est toute la liste qui est à choisir', () => {
    const { conflicts } = merged({ rules: [{ n: 5 }] }, { rules: [{ n: 6 }, { n: 2 }] })
    expect(conflicts.map(({ path }) => path)).toEqual([['rules']])
  })
})
