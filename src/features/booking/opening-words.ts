import { Temporal } from 'temporal-polyfill'
import type { NotNow } from '@/domain/booking/refusals'
import type { Speaker } from '@/i18n/speak'

type NotOpen = Extract<NotNow, { code: 'not-open-yet' }>['facts']

/** « Ouvre le vendredi 25 septembre à 8 h 30. », or why no moment is known. */
export function notOpenWords(speaker: Speaker, { opens, opensAt }: NotOpen): string {
  if (opens !== 'later' || !opensAt) return speaker.t(`reglement.opening.${opens}`)
  const moment = Temporal.PlainDateTime.from(opensAt)
  return speaker.t('reglement.opening.later', {
    date: speaker.date(moment.toPlainDate()),
    time: speaker.time(moment.toPlainTime()),
  })
}
