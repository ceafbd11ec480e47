import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { weekStart } from '@/domain/calendar/week'

export type AgendaLayout = 'month' | 'week'

/** What an address of the agenda asks for. `fromOn` is the first day of the month, or the Monday of the week. */
export type AgendaAsked = {
  /** Absent: all the children. */
  childId?: string
  layout: AgendaLayout
  fromOn: Temporal.PlainDate
  toOn: Temporal.PlainDate
  /** Keys of the activities ticked in the legend; none ticked is all of them. */
  activities: string[]
}

/** Parameters of the address, as a parent reads them. */
export const parameters = { child: 'enfant', month: 'mois', week: 'semaine' } as const
const activityPrefix = 'activite-'
export const activityParameter = (key: string) => `${activityPrefix}${key}`

const furthestYears = 5
const day = z.iso.date().transform((written) => Temporal.PlainDate.from(written))

function dayNear(today: Temporal.PlainDate, written: string | undefined) {
  const read = day.safeParse(written)
  return read.success && Math.abs(read.data.year - today.year) <= furthestYears ? read.data : undefined
}

export const monthOf = (day: Temporal.PlainDate) => {
  const fromOn = day.with({ day: 1 })
  return { layout: 'month' as const, fromOn, toOn: fromOn.with({ day: day.daysInMonth }) }
}
export const weekOf = (day: Temporal.PlainDate) => {
  const fromOn = weekStart(day)
  return { layout: 'week' as const, fromOn, toOn: fromOn.add({ days: 6 }) }
}

/** The period before (-1) or after (1), in the same layout. */
export const neighbour = ({ layout, fromOn }: Pick<AgendaAsked, 'layout' | 'fromOn'>, steps: -1 | 1) =>
  layout === 'month' ? monthOf(fromOn.add({ months: steps })) : weekOf(fromOn.add({ weeks: steps }))

/** Reads an address. What it does not understand, or more than five years away, is left out: today's month, everyone. */
export function agendaAsked(
  query: Record<string, string>,
  { today, childIds }: { today: Temporal.PlainDate; childIds: readonly string[] },
): AgendaAsked {
  const only = childIds.length === 1 ? childIds[0] : undefined
  const weekDay = dayNear(today, query[parameters.week])
  const monthDay = dayNear(today, `${query[parameters.month]}-01`)
  return {
    childId: only ?? childIds.find((id) => id === query[parameters.child]),
    ...(weekDay ? weekOf(weekDay) : monthOf(monthDay ?? today)),
    activities: Object.keys(query)
      .filter((name) => name.startsWith(activityPrefix))
      .map((name) => name.slice(activityPrefix.length)),
  }
}

/** The parameters that ask for this, to put after the agenda's path. */
export function askedAsParameters({ childId, layout, fromOn, activities }: AgendaAsked): [string, string][] {
  return [
    ...(childId ? [[parameters.child, childId] as [string, string]] : []),
    layout === 'month'
      ? [parameters.month, fromOn.toPlainYearMonth().toString()]
      : [parameters.week, fromOn.toString()],
    ...activities.map((key): [string, string] => [activityParameter(key), 'oui']),
  ]
}
