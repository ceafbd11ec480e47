import { Temporal } from 'temporal-polyfill'
import { type Circumstances, decideBookings, type Wish } from '@/domain/booking/decide-bookings'
import type { ActionRules, Session } from '@/domain/booking/session'
import { type LateLadderInput, lateLadder } from '@/domain/late/ladder'
import { aCalendar, day } from './calendar-of-a-commune'

export const at = (instant: string) => Temporal.Instant.from(instant)

/** Open until Tuesday 27 October 2026, 23:59. */
export const untilOctober27 = {
  kind: 'moment',
  closesAt: at('2026-10-27T23:00:00Z'),
  lastMoment: Temporal.PlainDateTime.from('2026-10-27T23:59'),
  reason: { code: 'days-before', facts: {} },
} as const

export const rules = (stated: Partial<ActionRules> = {}): ActionRules => ({
  deadline: untilOctober27,
  opening: null,
  graces: [],
  ladder: [],
  limits: [],
  articles: {},
  ...stated,
})

export const ladder = (levels: LateLadderInput) => lateLadder.parse(levels)

/** The morning of Wednesday 4 November 2026, with the same rules to book and to cancel unless said. */
export function aSession({
  both,
  ...changes
}: Partial<Session> & { both?: Partial<ActionRules> } = {}): Session {
  return {
    id: 'matin',
    activity: 'mercredi',
    centre: 'gayeulles',
    unit: 'matin',
    on: day('2026-11-04'),
    startsAtTime: Temporal.PlainTime.from('08:30'),
    endsAtTime: Temporal.PlainTime.from('12:00'),
    withdrawn: false,
    placesLeft: 10,
    rules: { book: rules(both), cancel: rules(both) },
    isResident: true,
    ...changes,
  }
}

export const enrolled = (childId: string, centre = 'gayeulles') => ({
  childId,
  activity: 'mercredi',
  centre,
  startsOn: day('2026-09-01'),
  endsOn: day('2027-07-02'),
})

/** On 1 October, Léa and Noé are enrolled and have nothing booked. */
export const facts = (changes: Partial<Circumstances> = {}): Circumstances => ({
  now: at('2026-10-01T08:00:00Z'),
  calendar: aCalendar(),
  enrolments: [enrolled('lea'), enrolled('noe')],
  booked: [],
  lateActs: [],
  ...changes,
})

export const tick = (session: Session, childId = 'lea'): Wish => ({ childId, session, wanted: true })
export const untick = (session: Session, childId = 'lea'): Wish => ({ childId, session, wanted: false })

export const refusals = (wishes: Wish[], circumstances = facts()) =>
  decideBookings(wishes, circumstances).map((line) => line.refusal?.code ?? 'ok')

/** What each line is charged; « ok » when it is in time. */
export const charges = (wishes: Wish[], circumstances = facts()) =>
  decideBookings(wishes, circumstances).map(({ late, refusal }) =>
    refusal ? refusal.code : late ? (late.effect?.kind ?? 'nothing') : 'ok',
  )
