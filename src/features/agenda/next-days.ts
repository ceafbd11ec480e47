import type { CommuneDb } from '@/database/door'
import { bookedDaysBetween, type Told } from './booked-days-between'
import { childrenOfFamily } from './children-of-family'
import type { NamedDay } from './named-day'

const daysAhead = 400
const mostUnits = 300

/** What is booked and still to come, on the first days that have something. */
export async function nextDays(db: CommuneDb, told: Told, count: number): Promise<NamedDay[]> {
  const today = told.now.toZonedDateTimeISO(told.record.timeZone).toPlainDate()
  const span = { fromOn: today, toOn: today.add({ days: daysAhead }) }
  const days = await bookedDaysBetween(db, await childrenOfFamily(db), span, told, mostUnits)
  const toCome = days.filter(({ state }) => state === 'confirmed')
  const first = new Set([...new Set(toCome.map(({ on }) => on.toString()))].slice(0, count))
  return toCome.filter(({ on }) => first.has(on.toString()))
}
