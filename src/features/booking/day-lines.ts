import { Temporal } from 'temporal-polyfill'
import type { Action } from '@/domain/booking/session'
import type { LateCharge } from '@/domain/late/late-charge'

/** A moment of a day that a request books or cancels for a child. */
export type AskedMoment = {
  childId: string
  firstName: string
  on: Temporal.PlainDate
  unit: string
  centre: string
  action: Action
  /** Until when the booking can be undone, on the commune's clock. */
  cancelUntil?: Temporal.PlainDateTime
  /** Asked for after its deadline, and what the règlement attaches to it. */
  late?: LateCharge
}

/** What is asked for a child on a day at a centre, its moments joined. */
export type DayLine<M extends AskedMoment = AskedMoment> = Omit<
  AskedMoment,
  'unit' | 'cancelUntil' | 'late'
> & {
  moments: M[]
}

/** One line per day, child, centre and action, days in order; within a day in the order given. */
export function dayLines<M extends AskedMoment>(moments: M[]): DayLine<M>[] {
  const lines = new Map<string, DayLine<M>>()
  for (const moment of moments) {
    const { on, childId, centre, action, firstName } = moment
    const key = `${on} ${childId} ${centre} ${action}`
    const line = lines.get(key) ?? { on, childId, centre, action, firstName, moments: [] }
    line.moments.push(moment)
    lines.set(key, line)
  }
  return [...lines.values()].sort((a, b) => Temporal.PlainDate.compare(a.on, b.on))
}

/** Lines month by month, each month with the earliest moment to change one's mind and whether others are later. */
export function monthsOf(lines: DayLine[]) {
  const months = new Map<string, DayLine[]>()
  for (const line of lines) {
    const month = line.on.toPlainYearMonth().toString()
    months.set(month, [...(months.get(month) ?? []), line])
  }
  return [...months].map(([month, ofMonth]) => ({ month, lines: ofMonth, undo: undoOf(ofMonth) }))
}

function undoOf(lines: DayLine[]) {
  const stated = lines
    .flatMap(({ moments }) => moments)
    .flatMap(({ on, cancelUntil }) => (cancelUntil ? [{ on, until: cancelUntil }] : []))
    .sort((a, b) => Temporal.PlainDateTime.compare(a.until, b.until))
  const [first] = stated
  return first && { ...first, othersLater: stated.some(({ until }) => !until.equals(first.until)) }
}

/** How many bookings or cancellations, on how many dates, for how many children. */
export const totalsOf = (lines: DayLine[]) => ({
  count: lines.reduce((sum, { moments }) => sum + moments.length, 0),
  dates: datesOf(lines),
  children: new Set(lines.map(({ childId }) => childId)).size,
})

/** How many different dates. */
export const datesOf = (lines: DayLine[]) => new Set(lines.map(({ on }) => on.toString())).size
