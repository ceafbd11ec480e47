import { Temporal } from 'temporal-polyfill'
import { isBookable } from '@/communes/activity'
import { calendarOf } from '@/communes/calendar-of'
import type { CommuneRecord } from '@/communes/record'
import { reglementOf } from '@/communes/rules-of'
import { ruleFor } from '@/communes/scope'
import { deadlineFor } from '@/domain/deadlines/deadline-for'

type SessionOfDay = { activity: string; on: Temporal.PlainDate; startsAtTime: Temporal.PlainTime }

/**
 * The last minute at which all these sessions can still be cancelled, on the commune's clock; null when the record
 * gives none of them a moment.
 */
export function lastMomentToCancel(sessions: SessionOfDay[], record: CommuneRecord) {
  const moments = sessions.flatMap((session) => {
    const activity = record.activities.filter(isBookable).find(({ key }) => key === session.activity)
    const stated = activity && ruleFor(reglementOf(activity).deadlines, { action: 'cancel' }, session.on)
    const deadline = stated && deadlineFor(stated.rule, session, calendarOf(record))
    return deadline?.kind === 'moment' ? [deadline.lastMoment] : []
  })
  return moments.sort(Temporal.PlainDateTime.compare)[0] ?? null
}
