import type { Temporal } from 'temporal-polyfill'
import type { Speaker } from '@/i18n/speak'
import { platformTimeZone } from './platform-time-zone'

/** « 24/11/2026 », on the clock of those who run the platform; a dash for what has not happened. */
export const dayOf = (at: Temporal.Instant | null, { shortDate }: Speaker): string =>
  at ? shortDate(at.toZonedDateTimeISO(platformTimeZone).toPlainDate()) : '–'

/** « 24/11/2026 22 h 16 » */
export function momentOf(at: Temporal.Instant | null, speaker: Speaker): string {
  if (!at) return '–'
  const wall = at.toZonedDateTimeISO(platformTimeZone)
  return `${speaker.shortDate(wall.toPlainDate())} ${speaker.time(wall.toPlainTime())}`
}
