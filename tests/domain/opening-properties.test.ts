import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { openingRule } from '@/domain/opening/kinds'
import { isOpenAt, nextOpeningAt } from '@/domain/opening/opening'
import { openingFor } from '@/domain/opening/opening-for'
import { always, arbitraryOf } from './arbitrary-of'
import { aCommuneCalendar, anyService } from './deadlines-arbitrary'
import { opensAt } from './opening-example'

const anAudience = fc.record({
  isResident: fc.boolean(),
  school: fc.constantFrom('repas', 'ulis'),
  asksFullWeeks: fc.boolean(),
  profiles: fc.subarray(['repas', 'annuel']),
})

const anInstant = fc
  .integer({ min: 1_704_067_200, max: 1_861_919_999 })
  .map((seconds) => Temporal.Instant.fromEpochMilliseconds(seconds * 1000))

const case_ = [arbitraryOf(openingRule), anyService, anAudience, aCommuneCalendar] as const

describe('une ouverture', () => {
  test('ne lève jamais d’erreur, et dit comment elle a été trouvée', () => {
    always([...case_], (...asked) => {
      expect(openingFor(...asked).reason.code).toMatch(/^[a-z-]+$/)
    })
  })

  test('est ouverte à l’instant qu’elle annonce, et ne l’était pas encore la seconde d’avant', () => {
    always([...case_, anInstant], (rule, service, audience, calendar, at) => {
      const found = openingFor(rule, service, audience, calendar)
      const next = nextOpeningAt(found, at)
      if (!next || found.kind === 'always' || found.kind === 'closed') return
      const windows = found.kind === 'windows' ? found.windows : [found]
      const before = next.subtract({ seconds: 1 })
      const isInAnother = windows.some(
        ({ opensAt, closesAt }) =>
          Temporal.Instant.compare(opensAt, before) <= 0 &&
          (!closesAt || Temporal.Instant.compare(before, closesAt) < 0),
      )
      expect([isOpenAt(found, next), isOpenAt(found, before)]).toEqual([true, isInAnother])
    })
  })

  test('la prochaine est après l’instant demandé, et rien n’ouvre entre les deux', () => {
    always([...case_, anInstant], (rule, service, audience, calendar, at) => {
      const found = openingFor(rule, service, audience, calendar)
      const next = nextOpeningAt(found, at)
      if (!next) return
      expect(Temporal.Instant.compare(at, next)).toBeLessThan(0)
      expect(nextOpeningAt(found, next.subtract({ seconds: 1 }))).toEqual(next)
    })
  })

  test('fermée et sans prochaine ouverture, elle le reste dix ans', () => {
    always([...case_, anInstant], (rule, service, audience, calendar, at) => {
      const found = openingFor(rule, service, audience, calendar)
      if (isOpenAt(found, at) || nextOpeningAt(found, at)) return
      expect(isOpenAt(found, at.add({ hours: 24 * 3650 }))).toBe(false)
    })
  })
})

describe('les nuits où l’heure change, et le 29 février', () => {
  test.each([
    ['2026-03-29', '2026-03-29T03:30'],
    ['2027-03-28', '2027-03-28T03:30'],
    ['2026-10-25', '2026-10-25T02:30'],
    ['2027-10-31', '2027-10-31T02:30'],
  ])('à 2 h 30 le %s : dès %s', (opensOn, at) => {
    expect(opensAt({ kind: 'fixed-date', opensOn, at: '02:30' }, '2027-12-01')).toBe(at)
  })

  test('un mois avant le 31 mars 2028 est le 29 février', () => {
    expect(opensAt({ kind: 'before', n: 1, unit: 'month' }, '2028-03-31')).toBe('2028-02-29T00:00')
  })

  test('le matin même à 8 h', () => {
    expect(opensAt({ kind: 'before', n: 0, at: '08:00' }, '2028-02-29')).toBe('2028-02-29T08:00')
  })
})
