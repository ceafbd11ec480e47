import { Temporal } from 'temporal-polyfill'
import type { ActivityPeriod } from '@/communes/days-of-activity'
import type { Speaker } from '@/i18n/speak'

/** « octobre 2026 », or the name of a school holiday as the calendar gives it, in French. */
export function periodName(period: ActivityPeriod, speaker: Speaker): string {
  if (period.name) return period.name
  return speaker.month(Temporal.PlainYearMonth.from(period.key).toPlainDate({ day: 1 }))
}
