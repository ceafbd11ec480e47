import type { CommuneRecord } from '../record'
import { bookedPriceOf } from './booked-price'
import type { Month } from './previous-month'
import type { RealBooking } from './real-booking'

/** What the bookings of the month that stand would have cost, at the later tariff and at the earlier one. */
export type PriceReplay = {
  activity: string
  /** Bookings of which both prices are known, and those of which one is not. */
  priced: number
  notPriced: number
  beforeCents: number
  afterCents: number
  familiesPayingMore: number
  familiesPayingLess: number
}

/** Both prices of the bookings made in the month and not cancelled since, of one activity. Lateness is not counted. */
export function replayPrices(
  before: CommuneRecord,
  after: CommuneRecord,
  activity: string,
  bookings: readonly RealBooking[],
  { startsAt, endsAt }: Month,
): PriceReplay {
  const [from, until] = [startsAt.epochMilliseconds, endsAt.epochMilliseconds]
  const [oldPriceOf, newPriceOf] = [bookedPriceOf(before), bookedPriceOf(after)]
  const perFamily = new Map<string, number>()
  const found = { activity, priced: 0, notPriced: 0, beforeCents: 0, afterCents: 0 }
  for (const booking of bookings) {
    const bookedAt = booking.bookedAt.epochMilliseconds
    const stands = from <= bookedAt && bookedAt < until && booking.cancelledAt === null
    if (!stands || booking.activity !== activity) continue
    const [was, is] = [oldPriceOf(booking), newPriceOf(booking)]
    if (was === null || is === null) {
      found.notPriced += 1
      continue
    }
    found.priced += 1
    found.beforeCents += was
    found.afterCents += is
    perFamily.set(booking.householdId, (perFamily.get(booking.householdId) ?? 0) + is - was)
  }
  const differences = [...perFamily.values()]
  return {
    ...found,
    familiesPayingMore: differences.filter((cents) => cents > 0).length,
    familiesPayingLess: differences.filter((cents) => cents < 0).length,
  }
}
