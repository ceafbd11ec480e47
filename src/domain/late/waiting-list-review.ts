import type { CommuneCalendar } from '@/domain/calendar/commune-calendar'
import { countDays } from '@/domain/deadlines/count-days'
import type { Facts } from '@/domain/deadlines/kind'
import type { Effect } from '@/domain/late/effects'
import type { LateFacts } from '@/domain/late/late-facts'

/** The days (ISO) on which a waiting list is looked at and answered, when the town says them. */
export function reviewOf(effect: Effect, { at, service }: LateFacts, calendar: CommuneCalendar): Facts {
  if (effect.kind !== 'waiting-list') return {}
  const { reviewedOn, answered } = effect
  const today = at.toZonedDateTimeISO(calendar.timeZone).toPlainDate()
  const answeredOn = answered && countDays(service.on, answered, 'back', calendar)
  return {
    ...(reviewedOn !== undefined && {
      reviewedOn: today.add({ days: ((reviewedOn - today.dayOfWeek + 6) % 7) + 1 }).toString(),
    }),
    ...(answeredOn && { answeredOn: answeredOn.toString() }),
  }
}
