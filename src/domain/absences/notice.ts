import type { Temporal } from 'temporal-polyfill'
import type { NoticeRule } from '@/domain/absences/absence-rules'
import type { CommuneCalendar } from '@/domain/calendar/commune-calendar'
import { type Deadline, isOpen } from '@/domain/deadlines/deadline'
import { deadlineFor } from '@/domain/deadlines/deadline-for'
import type { ServiceMoment } from '@/domain/deadlines/service-moment'

/** Until when the first day of the absence can be announced; null when no notice is asked for. */
export function noticeDeadline(
  rule: NoticeRule | undefined,
  days: readonly ServiceMoment[],
  calendar: CommuneCalendar,
): Deadline | null {
  const [first] = days
  return rule && first ? deadlineFor(rule.by, first, calendar) : null
}

/** Whether that day was announced in time, by the notice of the whole absence or by its own. */
export function isNoticed(
  rule: NoticeRule | undefined,
  day: ServiceMoment,
  { days, notifiedAt }: { days: readonly ServiceMoment[]; notifiedAt: Temporal.Instant | null },
  calendar: CommuneCalendar,
): boolean {
  const deadline = noticeDeadline(rule, rule?.of === 'each-day' ? [day] : days, calendar)
  return deadline === null || (notifiedAt !== null && isOpen(deadline, notifiedAt))
}
