import type { Temporal } from 'temporal-polyfill'
import type { CommuneCalendar } from '@/domain/calendar/commune-calendar'
import { schoolYearOf } from '@/domain/calendar/school-holidays'
import type { LateFacts, Occurrences } from '@/domain/late/late-facts'
import type { Trigger } from '@/domain/late/triggers'

/** A day for which a household acted late, for one of its children. */
export type LateAct = { childId: string; on: Temporal.PlainDate; trigger: Trigger }

/**
 * How often this happened before. All that is late for one child and one day is one time; a time belongs to the month
 * and the school year of that day.
 */
export function occurrencesBefore(
  acts: readonly LateAct[],
  { childId, on, trigger }: LateAct,
  calendar: CommuneCalendar,
): NonNullable<LateFacts['before']> {
  const others = acts.filter(
    (act) => act.trigger === trigger && !(act.childId === childId && act.on.equals(on)),
  )
  const times = [...new Map(others.map((act) => [`${act.childId} ${act.on}`, act])).values()]
  const month = on.toPlainYearMonth()
  const year = schoolYearOf(on, calendar)?.name
  const count = (of: LateAct[]): Occurrences => ({
    month: of.filter((act) => act.on.toPlainYearMonth().equals(month)).length,
    year: of.filter((act) => schoolYearOf(act.on, calendar)?.name === year).length,
    always: of.length,
  })
  return { child: count(times.filter((act) => act.childId === childId)), family: count(times) }
}
