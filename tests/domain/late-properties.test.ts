import fc, { type Arbitrary } from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { effect } from '@/domain/late/effects'
import { lateLadder } from '@/domain/late/ladder'
import type { LateFacts } from '@/domain/late/late-facts'
import { lateOutcome } from '@/domain/late/late-outcome'
import { always, arbitraryOf } from './arbitrary-of'
import { aCalendar } from './calendar-of-a-commune'
import { aCommuneCalendar, anyService } from './deadlines-arbitrary'

const occurrences = fc.record({ month: fc.nat(8), year: fc.nat(8), always: fc.nat(8) })

const someFacts = fc
  .record({
    trigger: fc.constant('booked-late' as const),
    service: anyService,
    hoursBefore: fc.integer({ min: -48, max: 400 }),
    inGrace: fc.boolean(),
    isResident: fc.boolean(),
    profiles: fc.subarray(['repas', 'annuel', 'ulis']),
    reason: fc.constantFrom('repas', 'none'),
    before: fc.record({ child: occurrences, family: occurrences }),
    minutesLate: fc.option(fc.nat(120), { nil: undefined }),
  })
  .map(({ hoursBefore, minutesLate, service, ...facts }): LateFacts => {
    const start = service.on.toZonedDateTime({ timeZone: 'Europe/Paris', plainTime: service.startsAtTime })
    return {
      ...facts,
      service,
      at: start.subtract({ hours: hoursBefore }).toInstant(),
      ...(minutesLate !== undefined && { minutesLate }),
    }
  })

const perhaps = <Value>(value: Arbitrary<Value>) => fc.option(value, { nil: undefined, freq: 1 })

/** Ladders of the trigger that is tried, with bounds that these facts often meet. */
const aLadder = fc
  .array(
    fc.record(
      {
        trigger: fc.constant('booked-late'),
        until: fc.constantFrom(0, 2, 7).map((n) => ({ kind: 'days-before', n })),
        for: perhaps(fc.record({ resident: fc.boolean() })),
        tolerance: perhaps(fc.record({ n: fc.integer({ min: 1, max: 60 }), unit: fc.constant('minute') })),
        counter: perhaps(fc.record({ fromNth: fc.integer({ min: 2, max: 6 }) })),
        effect: arbitraryOf(effect),
        scope: fc.constantFrom('unit', 'order', 'family'),
        firstUnits: perhaps(fc.integer({ min: 1, max: 3 })),
        waivedFor: fc.subarray(['repas']),
      },
      { requiredKeys: ['trigger', 'effect'] },
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map((levels) => lateLadder.parse(levels))

describe('le retard', () => {
  test('a la même issue pour les mêmes faits', () => {
    always([aLadder, someFacts, aCommuneCalendar], (ladder, facts, calendar) => {
      expect(lateOutcome(ladder, facts, calendar)).toEqual(lateOutcome(ladder, facts, calendar))
    })
  })

  test('est décidé par le premier palier qui convient : les suivants n’y changent rien', () => {
    always([aLadder, aLadder, someFacts, aCommuneCalendar], (ladder, more, facts, calendar) => {
      const outcome = lateOutcome(ladder, facts, calendar)
      fc.pre(outcome.level !== null && outcome.effect !== null)
      const shortened = ladder.slice(0, (outcome.level ?? 0) + 1)
      expect(lateOutcome([...shortened, ...more], facts, calendar)).toEqual(outcome)
    })
  })

  test('aucun palier d’avant ne décidait seul', () => {
    always([aLadder, someFacts, aCommuneCalendar], (ladder, facts, calendar) => {
      const outcome = lateOutcome(ladder, facts, calendar)
      const { level } = outcome
      fc.pre(level !== null && outcome.effect !== null)
      const alone = ladder.slice(0, level ?? 0).map((one) => lateOutcome([one], facts, calendar))
      expect(alone.every((one) => one.level === null || one.effect === null)).toBe(true)
    })
  })

  test('sans palier, ce qu’un délai défend est refusé, et le reste sans effet', () => {
    always([someFacts, aCommuneCalendar], (facts, calendar) => {
      const { effect } = lateOutcome([], facts, calendar)
      const noShow = lateOutcome([], { ...facts, trigger: 'booked-and-absent' }, calendar)
      expect([effect, noShow.effect]).toEqual([facts.inGrace ? null : { kind: 'refuse' }, null])
    })
  })

  test('ne fait jamais payer plus d’unités qu’il n’en a été commandé', () => {
    const ordered = fc.array(
      fc.record({ slot: fc.constantFrom('repas', 'soir'), late: fc.nat(5), more: fc.nat(5) }),
      { minLength: 1, maxLength: 3 },
    )
    always([aLadder, someFacts, ordered, aCommuneCalendar], (ladder, facts, slots, calendar) => {
      const units = slots.map(({ slot, late, more }) => ({ slot, late, ordered: late + more }))
      const { charged } = lateOutcome(ladder, { ...facts, units }, calendar)
      const sum = (counts: number[]) => counts.reduce((total, count) => total + count, 0)
      expect(sum(charged.slots.map((one) => one.units))).toBeLessThanOrEqual(
        sum(units.map((one) => one.ordered)),
      )
    })
  })
})

test('un retard jugé la nuit du 25 octobre 2026 n’est pas décalé d’une heure', () => {
  const until = { kind: 'days-before', n: 1, at: '02:30', bound: 'until' } as const
  const ladder = lateLadder.parse([{ trigger: 'booked-late', until, effect: { kind: 'add', cents: 100 } }])
  const service = { on: Temporal.PlainDate.from('2026-10-26') }
  const kinds = ['2026-10-25T01:30:00Z', '2026-10-25T01:31:00Z'].map(
    (at) =>
      lateOutcome(
        ladder,
        { trigger: 'booked-late', at: Temporal.Instant.from(at), service, isResident: true },
        aCalendar(),
      ).effect?.kind,
  )
  expect(kinds).toEqual(['add', 'refuse'])
})
