import { Temporal } from 'temporal-polyfill'
import type { Activity } from '@/communes/activity'
import { calendarOf } from '@/communes/calendar-of'
import { servicesIn, servicesOf } from '@/communes/lint/services-of'
import type { CommuneRecord } from '@/communes/record'
import type { Entry } from '@/communes/reglement'
import { type Deadline, isOpen } from '@/domain/deadlines/deadline'
import { deadlineFor } from '@/domain/deadlines/deadline-for'
import type { ServiceMoment } from '@/domain/deadlines/service-moment'

/** Sessions looked at: some weeks of each part of the day. */
const mostDays = 200

export type DeadlineExample = { service: ServiceMoment; deadline: Deadline }

/**
 * What a deadline gives for the next day of the activity that it holds for and that can still be asked for, or for the
 * next day at all; null when there is none.
 */
export function deadlineExample(
  { rule, scope }: Entry<'deadlines'>,
  activity: Activity,
  record: CommuneRecord,
  now: Temporal.Instant,
): DeadlineExample | null {
  const todayOn = now.toZonedDateTimeISO(record.timeZone).toPlainDate()
  const examples = servicesIn(servicesOf(activity, record), scope)
    .filter(({ on }) => Temporal.PlainDate.compare(on, todayOn) > 0)
    .slice(0, mostDays)
    .map((service) => ({ service, deadline: deadlineFor(rule, service, calendarOf(record)) }))
  return examples.find(({ deadline }) => isOpen(deadline, now)) ?? examples[0] ?? null
}
