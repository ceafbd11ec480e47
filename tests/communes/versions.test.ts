import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { directoryAt, effectiveAtOf, latestVersion, versionAt } from '@/communes/versions'

const at = Temporal.Instant.from
const monday = '2026-12-06T23:00:00Z'
const later = '2026-12-13T23:00:00Z'
const directory = {
  recordVersion: 3,
  coming: [
    { version: 4, from: monday },
    { version: 5, from: later },
  ],
}

describe('la version d’un instant', () => {
  test.each([
    ['une seconde avant lundi à 0 h', '2026-12-06T22:59:59Z', 3],
    ['lundi à 0 h', monday, 4],
    ['entre les deux', '2026-12-10T10:00:00Z', 4],
    ['la semaine d’après', later, 5],
  ])('%s', (_, moment, version) => {
    expect(versionAt(directory, at(moment))).toBe(version)
  })

  test('sans version à venir, c’est celle du répertoire', () => {
    expect(versionAt({ recordVersion: 3, coming: [] }, at(monday))).toBe(3)
  })

  test('un instant écrit avec ses fractions se compare comme un instant', () => {
    const fine = { recordVersion: 3, coming: [{ version: 4, from: '2026-12-06T23:00:00.5Z' }] }
    expect([versionAt(fine, at(monday)), versionAt(fine, at('2026-12-06T23:00:01Z'))]).toEqual([3, 4])
  })
})

test('le répertoire, les jours venus, ne garde que ce qui attend encore', () => {
  expect(directoryAt(directory, at(monday))).toEqual({
    recordVersion: 4,
    coming: [{ version: 5, from: later }],
  })
})

test('la dernière publiée est la plus tardive', () => {
  expect([latestVersion(directory), latestVersion({ recordVersion: 3, coming: [] })]).toEqual([5, 3])
})

describe('une version prend effet à 0 h, à l’heure de la commune', () => {
  test.each([
    ['Europe/Paris', '2026-12-07', monday],
    ['Europe/Paris', '2026-07-06', '2026-07-05T22:00:00Z'],
    ['Indian/Reunion', '2026-12-07', '2026-12-06T20:00:00Z'],
    ['America/Martinique', '2026-12-07', '2026-12-07T04:00:00Z'],
  ])('%s, le %s', (timeZone, on, instant) => {
    expect(effectiveAtOf(Temporal.PlainDate.from(on), timeZone)).toEqual(at(instant))
  })
})
