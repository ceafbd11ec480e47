import type { Temporal } from 'temporal-polyfill'
import { type Speaker, wallClock } from '@/i18n/speak'

/** « lundi 5 octobre 2026, 18 h 04 » on the commune's clock. */
export function sentAtInWords(at: Temporal.Instant, timeZone: string, speaker: Speaker): string {
  const moment = wallClock(at, timeZone)
  return `${speaker.date(moment.toPlainDate(), true)}, ${speaker.time(moment.toPlainTime())}`
}
