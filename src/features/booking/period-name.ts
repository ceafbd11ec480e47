import { Temporal } from 'temporal-polyfill'
import type { ActivityPeriod } from '@/communes/days-of-activity'
import type { Language } from '@/communes/text'
import { type Speaker, speak } from '@/i18n/speak'

/** The holidays that the ministry's calendar names. */
const officialHolidays = ['toussaint', 'noel', 'hiver', 'printemps', 'ascension', 'ete'] as const

const officialHoliday = (name: string) =>
  officialHolidays.find(
    (slug) => speak('fr').t(`booking.planning.holidays.${slug}`) === name.replaceAll("'", '’'),
  )

/**
 * « octobre 2026 », « Vacances de Noël », « Vacances d’Été, juillet 2027 »: in the language of the screen, or in French
 * when the calendar names a holiday of its own.
 */
export function periodName(period: ActivityPeriod, speaker: Speaker): { text: string; lang: Language } {
  const monthIn = (month: string, by: Speaker) =>
    by.month(Temporal.PlainYearMonth.from(month).toPlainDate({ day: 1 }))
  if (!period.name) return { text: monthIn(period.key, speaker), lang: speaker.language }
  const official = officialHoliday(period.name)
  const by = official ? speaker : speak('fr')
  const holiday = official ? by.t(`booking.planning.holidays.${official}`) : period.name
  const text = period.month
    ? by.t('booking.planning.holidayMonth', { holiday, month: monthIn(period.month, by) })
    : holiday
  return { text, lang: by.language }
}
