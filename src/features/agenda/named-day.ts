import type { Temporal } from 'temporal-polyfill'
import { isBookable } from '@/communes/activity'
import type { CommuneRecord } from '@/communes/record'
import type { TownText } from '@/communes/text'
import { type BookedDay, type BookedDayState, stateOf } from '@/domain/calendar/booked-days'

/** An activity as the agenda shows it: `mark` is its rank in the record, and gives its drawing and colour. */
export type MarkedActivity = { key: string; label: TownText; mark: number }

/** A booked day in the town's words. */
export type NamedDay = Omit<BookedDay, 'activity' | 'centre' | 'units'> & {
  childName: string
  activity: MarkedActivity
  centre: { name: string; address?: string }
  units: (BookedDay['units'][number] & { label: TownText })[]
  state: BookedDayState
}

/** The activity under a key; one that has left the record keeps its key for a name, after all the others. */
export function markedActivity(record: CommuneRecord, key: string): MarkedActivity {
  const bookable = record.activities.filter(isBookable)
  const rank = bookable.findIndex((activity) => activity.key === key)
  const mark = rank < 0 ? bookable.length : rank
  return { key, label: record.activities.find((activity) => activity.key === key)?.label ?? key, mark }
}

export function namedDay(
  day: BookedDay,
  childName: string,
  record: CommuneRecord,
  wallClock: Temporal.PlainDateTime,
): NamedDay {
  const booking = record.activities.find(({ key }) => key === day.activity)?.booking
  const labelOf = (unit: string) => booking?.units.find(({ key }) => key === unit)?.label ?? unit
  const centre = record.centres.find(({ key }) => key === day.centre)
  return {
    ...day,
    childName,
    activity: markedActivity(record, day.activity),
    centre: { name: centre?.name ?? day.centre, address: centre?.address },
    units: day.units.map((unit) => ({ ...unit, label: labelOf(unit.unit) })),
    state: stateOf(day, wallClock),
  }
}
