import { Temporal } from 'temporal-polyfill'
import { type Activity, isBookable } from '../activity'
import { priceInRecord } from '../price-in-record'
import type { CommuneRecord } from '../record'
import { reglementOf } from '../rules-of'
import { isDated } from './case-of'
import type { RealBooking } from './real-booking'

function minutesOf(activity: Activity, unit: string): number | undefined {
  const found = isBookable(activity) ? activity.booking.units.find(({ key }) => key === unit) : undefined
  if (!found) return undefined
  const { startsAtTime, endsAtTime } = found
  return Temporal.PlainTime.from(startsAtTime).until(endsAtTime).total('minutes')
}

/**
 * Cents of one booked unit by a record, before any lateness, from what is known of the household; null when that does
 * not give a price. The unit is also the formula that the tariff may name.
 */
export function bookedPriceOf(record: CommuneRecord): (booking: RealBooking) => number | null {
  const activities = new Map(record.activities.map((activity) => [activity.key, activity]))
  const known = new Map<string, number | null>()
  return ({ activity: key, unit, on, quotientFamilialCents, resident }) => {
    const activity = activities.get(key)
    if (!activity) return null
    const hasDays = reglementOf(activity).tariffs.some(({ scope }) => isDated(scope))
    const day = hasDays ? on.toString() : ''
    const name = [key, unit, quotientFamilialCents, resident, day].join(' ')
    const answered = known.get(name)
    if (answered !== undefined) return answered
    const minutes = minutesOf(activity, unit)
    const priced = priceInRecord(activity, {
      ...{ resident, formula: unit, quantity: 1 },
      ...(minutes !== undefined && { minutes }),
      ...(quotientFamilialCents !== null && { quotientFamilialCents }),
      ...(hasDays && { on: day }),
    })
    const cents = priced?.outcome.ok ? priced.outcome.cents : null
    known.set(name, cents)
    return cents
  }
}
