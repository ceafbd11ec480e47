import { Temporal } from 'temporal-polyfill'
import { speak } from '@/i18n/speak'

const french = speak('fr')

/** « lundi 30 novembre 2026 », with the year unless it goes without saying. */
export const dayInFrench = (on: Temporal.PlainDate, withYear = true) => french.date(on, withYear)

/** The day of an instant (ISO) on the commune's clock, with its year. */
export const dayOfInstant = (instant: string, timeZone: string) =>
  dayInFrench(Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone).toPlainDate())

/** « mardi 27 octobre 2026, 23 h 59 ». */
export const momentInFrench = (moment: Temporal.PlainDateTime) =>
  `${dayInFrench(moment.toPlainDate())}, ${french.time(moment.toPlainTime())}`

/** What every question before an act that loses something says. */
export const confirmInFrench = {
  confirm: { fr: french.t('site.form.confirm'), local: french.t('site.form.confirm') },
  keep: { fr: french.t('site.form.keep'), local: french.t('site.form.keep') },
}
