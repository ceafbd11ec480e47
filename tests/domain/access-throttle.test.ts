import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { isFitIdentifier, nameAsStored } from '@/domain/access/identifier'
import { failuresThatCount, freeTries, networkOf, waitMinutes } from '@/domain/access/throttle'

const lastFailureAt = Temporal.Instant.from('2026-10-05T08:00:00Z')
const after = (failures: number, minutes: number, free: number = freeTries.name) =>
  waitMinutes({ failures, lastFailureAt }, free, lastFailureAt.add({ seconds: Math.round(minutes * 60) }))

describe('les essais sont ralentis', () => {
  test.each([
    [0, 0],
    [4, 0],
    [5, 1],
    [6, 2],
    [7, 4],
    [8, 8],
    [9, 15],
    [50, 15],
  ])('après %i échecs pour un nom, on attend %i min', (failures, minutes) => {
    expect(after(failures, 0)).toBe(minutes)
  })

  test.each([
    [19, 0],
    [20, 1],
    [24, 15],
  ])('après %i échecs depuis une adresse, on attend %i min', (failures, minutes) => {
    expect(after(failures, 0, freeTries.address)).toBe(minutes)
  })

  test('l’attente annoncée est arrondie à la minute suivante', () => {
    expect(after(8, 0.5)).toBe(8)
  })

  test('une minute avant la fin de l’attente, il reste une minute', () => {
    expect(after(8, 7)).toBe(1)
  })

  test('à la fin de l’attente, on peut essayer', () => {
    expect(after(8, 8)).toBe(0)
  })

  test('à un jour sans échec, les échecs comptent encore', () => {
    expect(
      failuresThatCount({ failures: 9, lastFailureAt }, lastFailureAt.add({ minutes: 24 * 60 - 1 })),
    ).toBe(9)
  })

  test('après un jour sans échec, ils sont oubliés', () => {
    expect(failuresThatCount({ failures: 9, lastFailureAt }, lastFailureAt.add({ hours: 24 }))).toBe(0)
  })
})

describe('une adresse est comptée avec celles que tient la même personne', () => {
  test.each([
    ['192.0.2.7', '192.0.2.7'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:0DB8:0001:0002::9', '2001:db8:1:2'],
    ['2001:db8::1', '2001:db8:0:0'],
    ['::1', '0:0:0:0'],
  ])('%s compte comme %s', (address, network) => {
    expect(networkOf(address)).toBe(network)
  })
})

describe('le nom que l’on tape', () => {
  test.each([
    ['  A.Petrova ', 'a.petrova'],
    ['ÉLODIE', 'élodie'],
    ['e\u0301lodie', 'élodie'],
    ['anna\u0000@Exemple.FR', 'anna@exemple.fr'],
  ])('« %s » est « %s »', (typed, stored) => {
    expect(nameAsStored(typed)).toBe(stored)
  })

  test.each([
    ['anna', true],
    ['élodie-2', true],
    ['анна', true],
    ['an', false],
    ['a'.repeat(61), false],
    ['anna petrova', false],
    ['anna@exemple.fr', true],
    ['voisine@exemple.fr', false],
  ])('« %s » convient comme identifiant : %s', (name, fits) => {
    expect(isFitIdentifier(name, 'anna@exemple.fr')).toBe(fits)
  })
})
