import fc, { type Arbitrary } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Limit, limit } from '@/domain/capacity/limits/kinds'
import { limitFaults } from '@/domain/capacity/limits/limit-faults'
import { isSamePlace, type Place } from '@/domain/capacity/limits/place'
import { always, arbitraryOf } from './arbitrary-of'
import { aCalendar, day } from './calendar-of-a-commune'
import { aPlace, asks } from './capacity-limits-example'

type Plain<Kind> = Limit & { kind: Kind }

const kindOf = <Kind extends Limit['kind']>(kind: Kind) => {
  const option = limit.options.find(
    ({ shape }) => shape.kind.value === kind,
  ) as (typeof limit.options)[number]
  return arbitraryOf(option) as Arbitrary<Plain<Kind>>
}

/** "Au plus": without the minimum that the same kind may hold. */
const atMost: Arbitrary<Limit> = fc.oneof(
  kindOf('per-day'),
  kindOf('one-per-slot'),
  kindOf('max-centres'),
  kindOf('per-period').map(({ min: _, ...rule }) => rule as Limit),
  kindOf('days-per-week').map(({ min: _, withPublicHoliday: __, ...rule }) => rule as Limit),
  kindOf('leave-out'),
)

const period = { startsOn: day('2026-10-19'), endsOn: day('2026-10-30') }

const aSlot: Arbitrary<Place> = fc
  .record({
    on: fc.constantFrom('2026-10-19', '2026-10-20', '2026-10-21', '2026-10-26', '2026-10-28'),
    slot: fc.constantFrom('morning', 'noon', 'afternoon'),
    activity: fc.constantFrom('repas', 'annuel'),
    centre: fc.constantFrom('prevert', 'parc'),
  })
  .map(({ on, ...differences }) => aPlace(on, differences, period))

const somePlaces = fc.uniqueArray(aSlot, { comparator: isSamePlace, minLength: 1, maxLength: 8 })

const judge = (rule: Limit, wished: Place[], booked: Place[]) =>
  limitFaults(
    [rule],
    wished.map((place) => asks(place)),
    booked,
    aCalendar(),
  )

describe('une limite « au plus »', () => {
  test('sans faute le reste quand on enlève une place', () => {
    always([atMost, somePlaces, fc.nat()], (rule, places, at) => {
      fc.pre(judge(rule, places, []).length === 0)
      const fewer = places.filter((_, i) => i !== at % places.length)
      expect(judge(rule, fewer, [])).toEqual([])
    })
  })

  test('juge pareil ce qui est déjà réservé et ce qui est demandé avec', () => {
    always([atMost, somePlaces], (rule, [first, ...others]) => {
      const place = first as Place
      const inTwoSteps = judge(rule, [place], others).length > 0
      const atOnce = judge(rule, [place, ...others], []).length > 0
      expect(!inTwoSteps || atOnce).toBe(true)
    })
  })

  test('ne dépend pas de l’ordre dans lequel les places sont dites', () => {
    always([arbitraryOf(limit), somePlaces], (rule, places) => {
      const codes = (list: Place[]) =>
        judge(rule, list, [])
          .map(({ code }) => code)
          .sort()
      expect(codes(places.toReversed())).toEqual(codes(places))
    })
  })
})

test('un minimum n’est pas de celles-là : trois jours vont, deux ne vont plus', () => {
  const rule = limit.parse({ kind: 'days-per-week', min: 3 })
  const days = ['2026-10-19', '2026-10-20', '2026-10-21'].map((on) => aPlace(on))
  expect([judge(rule, days, []).length, judge(rule, days.slice(1), []).length]).toEqual([0, 1])
})
