import type { Temporal } from 'temporal-polyfill'

/** A booking as it was made, and as it was cancelled if it was, with what a rule may ask of its household. */
export type RealBooking = {
  bookingId: string
  requestNumber: number
  /** The request that cancelled it. */
  cancelRequestNumber: number | null
  householdId: string
  activity: string
  unit: string
  on: Temporal.PlainDate
  startsAtTime: Temporal.PlainTime
  bookedAt: Temporal.Instant
  cancelledAt: Temporal.Instant | null
  quotientFamilialCents: number | null
  resident: boolean
}

/** What was booked or cancelled in a month; `isCut` when there was more than could be read. */
export type LastMonth = { bookings: RealBooking[]; isCut: boolean }
