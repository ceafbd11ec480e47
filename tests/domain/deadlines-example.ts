import { Temporal } from 'temporal-polyfill'
import type { CommuneCalendar } from '@/domain/calendar/commune-calendar'
import type { Deadline } from '@/domain/deadlines/deadline'
import { deadlineFor } from '@/domain/deadlines/deadline-for'
import { type DeadlineRuleInput, deadlineRule } from '@/domain/deadlines/kinds'
import type { ServiceMoment } from '@/domain/deadlines/service-moment'
import { aCalendar } from './calendar-of-a-commune'

/** `2026-11-04`, or `2026-11-04T08:00` when the hour of the service matters. */
export function aService(when: string): ServiceMoment {
  const [date = '', time] = when.split('T')
  const on = Temporal.PlainDate.from(date)
  return time === undefined ? { on } : { on, startsAtTime: Temporal.PlainTime.from(time) }
}

export function closing(
  rule: DeadlineRuleInput,
  service: string | ServiceMoment,
  calendar: CommuneCalendar = aCalendar(),
): Deadline {
  return deadlineFor(
    deadlineRule.parse(rule),
    typeof service === 'string' ? aService(service) : service,
    calendar,
  )
}

/** The last minute accepted, or the code that says why there is none. */
export function lastMoment(...example: Parameters<typeof closing>): string {
  const deadline = closing(...example)
  return deadline.kind === 'moment'
    ? deadline.lastMoment.toString({ smallestUnit: 'minute' })
    : deadline.reason.code
}
