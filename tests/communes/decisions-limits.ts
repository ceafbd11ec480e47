import type { LimitsInput } from '@/domain/capacity/limits/kinds'
import type { Place, WishedPlace } from '@/domain/capacity/limits/place'
import { aPeriod, aPlace, asks } from '../domain/capacity-limits-example'

export type LimitDecision = {
  limits: LimitsInput
  wishes: WishedPlace[]
  booked?: Place[]
  expected: string[]
}

const wanted = (...days: string[]) => days.map((on) => asks(aPlace(on)))

const threeDaysOrTwo: LimitsInput = [{ kind: 'days-per-week', min: 3, withPublicHoliday: { min: 2 } }]

const november = aPeriod('2026-11-04', '2026-12-16')
const openWednesdays = ['2026-11-04', '2026-11-18', '2026-11-25', '2026-12-02', '2026-12-09', '2026-12-16']

/** Twelve open Wednesdays, in term. */
const quarter = aPeriod('2026-09-02', '2026-12-09')
const quarterWednesdays = ['2026-09-02', '2026-09-09', '2026-09-16', '2026-09-23', '2026-09-30', '2026-10-07']
const halfOfThem: LimitsInput = [
  { kind: 'share-of-period', percent: 50, weekdays: [3], otherwise: 'occasional' },
]
const planned = (n: number) => quarterWednesdays.slice(0, n).map((on) => asks(aPlace(on, {}, quarter)))

const monday = (activity: string, slot: string) => aPlace('2026-10-19', { activity, slot })

/** The decisions of the atlas that the limits of a child make: `id, case` to the faults found. */
export const limitDecisions: Record<string, LimitDecision> = {
  'auray-vacances, child already booked Mon 2026-10-19 afternoon asks for a second activity the same afternoon':
    {
      limits: [{ kind: 'one-per-slot' }],
      wishes: [asks(monday('relaxation', 'afternoon')), asks(monday('meal', 'noon'))],
      booked: [monday('grands-jeux', 'afternoon')],
      expected: ['slot-taken'],
    },
  'romorantin-vacances, 2 days asked in one week': {
    limits: [{ kind: 'days-per-week', min: 3 }],
    wishes: wanted('2027-02-22', '2027-02-23'),
    expected: ['too-few-days-in-week'],
  },
  'la-prairie-vacances, week of 12-16 July 2027 (Wed 14 July is a holiday): 2 days asked': {
    limits: threeDaysOrTwo,
    wishes: wanted('2027-07-12', '2027-07-13'),
    expected: [],
  },
  'la-prairie-vacances, week of 5-9 July 2027: 2 days asked': {
    limits: threeDaysOrTwo,
    wishes: wanted('2027-07-05', '2027-07-06'),
    expected: ['too-few-days-in-week'],
  },
  'ales-vacances, teen asks for a third week': {
    limits: [{ kind: 'per-period', max: 2, unit: 'week' }],
    wishes: wanted('2027-07-19'),
    booked: [aPlace('2027-07-05'), aPlace('2027-07-12')],
    expected: ['too-many-in-period'],
  },
  'amberieu-mercredi, period Nov-Dec 2026 has 7 Wednesdays (4 Nov-16 Dec, 11 Nov closed: 6 open); family ticks all 6':
    {
      limits: [{ kind: 'leave-out', n: 2, weekdays: [3] }],
      wishes: openWednesdays.map((on) => asks(aPlace(on, {}, november))),
      expected: ['leave-out'],
    },
  'plessis-robinson-stages, third activity on the same day': {
    limits: [{ kind: 'per-day', max: 2 }],
    wishes: [asks(monday('judo', 'evening'))],
    booked: [monday('dance', 'morning'), monday('football', 'afternoon')],
    expected: ['too-many-in-day'],
  },
  'pays-de-nay-creche, one parent unemployed asks 4 days': {
    limits: [{ kind: 'days-per-week', max: 2, profiles: ['parent-not-working'] }],
    wishes: ['2026-11-02', '2026-11-03', '2026-11-05', '2026-11-06'].map((on) =>
      asks(aPlace(on), { profiles: ['parent-not-working'] }),
    ),
    expected: ['too-many-days-in-week'],
  },
  'lyon7-mercredi, quarter with 12 Wednesdays, child planned on 5': {
    limits: halfOfThem,
    wishes: planned(5),
    expected: ['not-regular'],
  },
  'lyon7-mercredi, planned on 6': { limits: halfOfThem, wishes: planned(6), expected: [] },
}
