import { Temporal } from 'temporal-polyfill'
import { readText, type TownText } from '@/communes/text'
import { speak } from '@/i18n/speak'

const french = speak('fr')

export const inFrench = (text: TownText) => readText(text, 'fr').text

/** « lundi 30 novembre 2026 », on the commune's clock. */
export const dayInFrench = (instant: string, timeZone: string) =>
  french.date(Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone).toPlainDate(), true)

/** « mardi 27 octobre 2026, 23 h 59 ». */
export const momentInFrench = (moment: Temporal.PlainDateTime) =>
  `${french.date(moment.toPlainDate(), true)}, ${french.time(moment.toPlainTime())}`

export const serviceInFrench = (on: Temporal.PlainDate) => french.date(on, true)

export const confirmInFrench = {
  confirm: { fr: french.t('site.form.confirm'), local: french.t('site.form.confirm') },
  keep: { fr: french.t('site.form.keep'), local: french.t('site.form.keep') },
}
