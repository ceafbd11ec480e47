import type { LateLadderInput } from '@/domain/late/ladder'
import type { Trigger } from '@/domain/late/triggers'
import { graceAt, graceRule } from '@/domain/opening/grace'
import { aCalendar } from '../domain/calendar-of-a-commune'
import type { LateExample } from '../domain/late-example'
import { atParis } from '../domain/opening-example'

export type LateDecision = {
  ladder: LateLadderInput
  trigger: Trigger
  facts: LateExample
  expected: object
}

const rentree = [graceRule.parse({ fromOn: '2026-07-07', toOn: '2026-09-30', actions: ['book'] })]

/** `announced`: the page says there is a surcharge, and not how much. */
const surcharged: LateLadderInput[number] = {
  trigger: 'booked-late',
  effect: { kind: 'announced' },
  discretionary: true,
}

const unbooked = (effect: LateLadderInput[number]['effect']): LateLadderInput => [
  { trigger: 'present-without-booking', effect },
]

const pickup: LateLadderInput = [
  {
    trigger: 'picked-up-late',
    tolerance: { n: 5, unit: 'minute' },
    effect: { kind: 'add', cents: 1000 },
    discretionary: true,
  },
]

/** The decisions of the atlas that the late ladder makes: `id, case`. */
export const lateDecisions: Record<string, LateDecision> = {
  'ploeren-periscolaire, child enrolled once, attends Thu 2026-11-12 evening without booking': {
    ladder: [],
    trigger: 'present-without-booking',
    facts: { at: '2026-11-12T17:00', service: '2026-11-12' },
    expected: { effect: null, reason: { code: 'no-level' } },
  },
  'chanteloup-cantine, booking made 2026-09-10 for Mon 2026-09-14': {
    ladder: [surcharged],
    trigger: 'booked-late',
    facts: {
      at: '2026-09-10T10:00',
      service: '2026-09-14',
      inGrace: graceAt(rentree, 'book', atParis('2026-09-10T10:00'), aCalendar()) !== null,
    },
    expected: { effect: null, reason: { code: 'grace' } },
  },
  'mauleon-cantine, November order of 16 meals sent on 2026-10-19': {
    ladder: [{ trigger: 'booked-late', scope: 'order', effect: { kind: 'tariff', tariff: 'exceptionnel' } }],
    trigger: 'booked-late',
    facts: {
      at: '2026-10-19T10:00',
      service: '2026-11-02',
      units: [{ slot: 'meal', late: 16, ordered: 16 }],
    },
    expected: {
      effect: { kind: 'tariff', tariff: 'exceptionnel' },
      charged: { slots: [{ slot: 'meal', units: 16 }] },
    },
  },
  'limay-cantine, child eats without registration on 2026-10-06': {
    ladder: unbooked({ kind: 'announced' }),
    trigger: 'present-without-booking',
    facts: { at: '2026-10-06T12:00', service: '2026-10-06' },
    expected: { effect: { kind: 'announced' } },
  },
  'lons-periscolaire, month booked late: 8 meals and 6 evening tickets': {
    ladder: [{ trigger: 'booked-late', firstUnits: 2, effect: { kind: 'announced' } }],
    trigger: 'booked-late',
    facts: {
      units: [
        { slot: 'meal', late: 8, ordered: 8 },
        { slot: 'evening', late: 6, ordered: 6 },
      ],
    },
    expected: {
      charged: {
        slots: [
          { slot: 'meal', units: 2 },
          { slot: 'evening', units: 2 },
        ],
      },
    },
  },
  'coetmieux-periscolaire, pickup at 18:48': {
    ladder: pickup,
    trigger: 'picked-up-late',
    facts: { at: '2026-10-06T18:48', minutesLate: 3 },
    expected: { effect: null, reason: { code: 'tolerated' } },
  },
  'coetmieux-periscolaire, pickup at 18:50': {
    ladder: pickup,
    trigger: 'picked-up-late',
    facts: { at: '2026-10-06T18:50', minutesLate: 5 },
    expected: { effect: { kind: 'add', cents: 1000 }, discretionary: true },
  },
  'medoc-estuaire-periscolaire, unbooked Wednesday 2026-11-04': {
    ladder: unbooked({ kind: 'refuse' }),
    trigger: 'present-without-booking',
    facts: { at: '2026-11-04T08:00', service: '2026-11-04' },
    expected: { effect: { kind: 'refuse' } },
  },
  'molleges-mercredi, exceptional request sent Sat 2026-10-10 for Mon 2026-10-12': {
    ladder: [
      {
        trigger: 'booked-late',
        until: { kind: 'same-day', at: '10:30', bound: 'until' },
        effect: { kind: 'approval', price: { kind: 'announced' } },
      },
    ],
    trigger: 'booked-late',
    facts: { at: '2026-10-10T15:00', service: '2026-10-12' },
    expected: { effect: { kind: 'approval', price: { kind: 'announced' } }, level: 0 },
  },
  'rumilly-vacances, withdrawal without proof on 2023-02-01': {
    ladder: [{ trigger: 'cancelled-late', waivedFor: ['proven'], effect: { kind: 'announced' } }],
    trigger: 'cancelled-late',
    facts: { at: '2023-02-01T10:00', service: '2023-02-06' },
    expected: { effect: { kind: 'announced' }, reason: { code: 'cancelled-late' } },
  },
  'nanterre-vacances, request sent on Thu 2026-10-15 after the deadline': {
    ladder: [{ trigger: 'booked-late', effect: { kind: 'waiting-list', reviewedOn: 1 } }],
    trigger: 'booked-late',
    facts: { at: '2026-10-15T10:00', service: '2026-10-20' },
    expected: {
      effect: { kind: 'waiting-list' },
      reason: { code: 'booked-late', facts: { reviewedOn: '2026-10-19' } },
    },
  },
  'la-rochefoucauld-sejours, cancellation on 2027-06-29 for a stay leaving 2027-07-12': {
    ladder: [{ trigger: 'cancelled-late', scope: 'order', effect: { kind: 'bill' } }],
    trigger: 'cancelled-late',
    facts: {
      at: '2027-06-29T10:00',
      service: '2027-07-12',
      units: [{ slot: 'day', late: 5, ordered: 5 }],
    },
    expected: { effect: { kind: 'bill' }, charged: { slots: [{ slot: 'day', units: 5 }] } },
  },
}
