import type { Temporal } from 'temporal-polyfill'

/** A session, a stay or a school holiday, both ends included. `name` is the one a dated list may use. */
export type Period = { startsOn: Temporal.PlainDate; endsOn: Temporal.PlainDate; name?: string }

/** What is booked, modified, cancelled or justified. */
export type ServiceMoment = {
  on: Temporal.PlainDate
  startsAtTime?: Temporal.PlainTime
  period?: Period
}
