import { Temporal } from 'temporal-polyfill'
import type { Activity } from '@/communes/activity'
import { calendarOf } from '@/communes/calendar-of'
import { servicesOf } from '@/communes/lint/services-of'
import type { CommuneRecord } from '@/communes/record'
import type { Entry } from '@/communes/reglement'
import type { Deadline } from '@/domain/deadlines/deadline'
import { deadlineFor } from '@/domain/deadlines/deadline-for'
import type { ServiceMoment } from '@/domain/deadlines/service-moment'

export type DeadlineExample = { service: ServiceMoment; deadline: Deadline }

/** What a deadline gives for the next day of the activity that it holds for; null when there is none. */
export function deadlineExample(
  { rule, scope }: Entry<'deadlines'>,
  activity: Activity,
  record: CommuneRecord,
  now: Temporal.Instant,
): DeadlineExample | null {
  const today = now.toZonedDateTimeISO(record.timeZone).toPlainDate()
  const from = scope.fromOn && scope.fromOn > today.toString() ? Temporal.PlainDate.from(scope.fromOn) : today
  const service = servicesOf(activity, record).find(
    ({ on }) => Temporal.PlainDate.compare(on, from) > 0 && (!scope.toOn || on.toString() <= scope.toOn),
  )
  return service ? { service, deadline: deadlineFor(rule, service, calendarOf(record)) } : null
}
