import { Temporal } from 'temporal-polyfill'
import type { CommuneCalendar } from '@/domain/calendar/commune-calendar'
import { isShut } from '@/domain/calendar/days'
import { holidayAt, schoolYearEndsBefore, schoolYearOf } from '@/domain/calendar/school-holidays'
import type { Period } from '@/domain/deadlines/service-moment'

/** What a child has, or would have. `slot` is a part of the day; `period` the session it belongs to, if it has one. */
export type Place = {
  childId: string
  on: Temporal.PlainDate
  slot: string
  activity: string
  centre: string
  period?: Period
}

/** `profiles` are those of the child's household: the town's own keys. */
export type WishedPlace = Place & { wanted: boolean; profiles?: readonly string[] }

export const isSamePlace = (a: Place, b: Place) =>
  a.childId === b.childId &&
  a.on.equals(b.on) &&
  a.slot === b.slot &&
  a.activity === b.activity &&
  a.centre === b.centre

/** The session of the place, otherwise the school holiday it falls in, otherwise null. */
export function periodOfPlace({ on, period }: Place, calendar: CommuneCalendar): Period | null {
  if (period) return period
  const holiday = holidayAt(on, calendar)
  const year = schoolYearOf(on, calendar)
  if (!holiday || !year) return null
  const resumeOn = holiday.resumeOn
    ? Temporal.PlainDate.from(holiday.resumeOn)
    : schoolYearEndsBefore(year, calendar)
  return {
    startsOn: Temporal.PlainDate.from(holiday.firstDayOffOn),
    endsOn: resumeOn.subtract({ days: 1 }),
    name: holiday.name,
  }
}

export const isWithin = (on: Temporal.PlainDate, { startsOn, endsOn }: Period) =>
  Temporal.PlainDate.compare(startsOn, on) <= 0 && Temporal.PlainDate.compare(on, endsOn) <= 0

/** The days of a span on which the activity of that place is given: its weekdays, not shut, all in term or all in holidays. */
export function daysOffered(
  span: Period,
  weekdays: readonly number[],
  place: Place,
  calendar: CommuneCalendar,
): Temporal.PlainDate[] {
  const isInHolidays = (on: Temporal.PlainDate) => holidayAt(on, calendar) !== null
  const length = span.startsOn.until(span.endsOn).days + 1
  return Array.from({ length: Math.max(0, length) }, (_, n) => span.startsOn.add({ days: n })).filter(
    (on) =>
      weekdays.includes(on.dayOfWeek) && !isShut(on, calendar) && isInHolidays(on) === isInHolidays(place.on),
  )
}

/** The days held, each once, in order. */
export function distinctDays(places: readonly Place[]): string[] {
  return [...new Set(places.map(({ on }) => on.toString()))].sort()
}

/** One place of each group, in the order given. */
export function firstOfEach(places: readonly Place[], keyOf: (place: Place) => string): Place[] {
  return [...new Map(places.toReversed().map((place) => [keyOf(place), place])).values()].toReversed()
}
