import { describe, expect, test } from 'vitest'
import { movedAt, newItem, valueAt, withValueAt } from '@/communes/place-in-record'

const record = {
  name: 'Ville',
  activities: [
    { key: 'mercredi', reglement: { deadlines: [{ n: 8 }, { n: 2 }] } },
    { key: 'cantine', label: 'Cantine' },
  ],
}
const mercredi = 'activities.mercredi'
const deadlines = `${mercredi}.reglement.deadlines`

describe('ce qui se trouve à une place de la fiche', () => {
  test.each([
    ['', record],
    ['name', 'Ville'],
    [mercredi, record.activities[0]],
    [`${deadlines}.1`, { n: 2 }],
    [`${deadlines}.1.n`, 2],
    [`${deadlines}.7`, undefined],
    ['activities.0', undefined],
    [`${deadlines}.${newItem}`, undefined],
    ['constructor', undefined],
    ['name.length', undefined],
  ])('« %s »', (place, found) => {
    expect(valueAt(record, place)).toEqual(found)
  })
})

describe('la fiche avec une autre valeur à une place', () => {
  test.each([
    ['un champ', 'name', 'Cité'],
    ['un élément par sa clé', `${mercredi}.label`, 'Mercredi'],
    ['un élément par son rang', `${deadlines}.0`, { n: 10 }],
    ['un élément de plus', `${deadlines}.2`, { n: 1 }],
    ['une liste qui n’était pas là', 'activities.cantine.rules.0', { sentence: 'x' }],
  ])('%s', (_, place, wanted) => {
    expect(valueAt(withValueAt(record, place, wanted), place)).toEqual(wanted)
  })

  test('« nouveau » est l’élément d’après le dernier', () => {
    const after = withValueAt(record, `${deadlines}.${newItem}`, { n: 1 })
    expect(valueAt(after, deadlines)).toEqual([{ n: 8 }, { n: 2 }, { n: 1 }])
  })

  test('rien, à la place d’un élément, le retire', () => {
    expect(valueAt(withValueAt(record, `${deadlines}.0`, undefined), deadlines)).toEqual([{ n: 2 }])
    expect(withValueAt(record, 'name', undefined)).not.toHaveProperty('name')
  })

  test('une clé inconnue ne change rien', () => {
    expect(withValueAt(record, 'activities.inconnue.label', 'x')).toEqual(record)
  })

  test('la fiche d’avant reste comme elle était', () => {
    const before = structuredClone(record)
    withValueAt(record, `${deadlines}.0.n`, 99)
    expect(record).toEqual(before)
  })
})

describe('un élément déplacé dans sa liste', () => {
  test.each([
    ['monte', 'activities.cantine', -1, ['cantine', 'mercredi']],
    ['descend', mercredi, 1, ['cantine', 'mercredi']],
    ['reste, tout en haut', mercredi, -1, ['mercredi', 'cantine']],
    ['reste, tout en bas', 'activities.cantine', 1, ['mercredi', 'cantine']],
  ] as const)('%s', (_, place, by, order) => {
    const { activities } = movedAt(record, place, by) as typeof record
    expect(activities.map(({ key }) => key)).toEqual(order)
  })

  test('sans liste autour, rien ne bouge', () => {
    expect(movedAt(record, 'name', 1)).toEqual(record)
  })
})
