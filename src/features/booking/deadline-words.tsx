import type { Temporal } from 'temporal-polyfill'
import type { TownText } from '@/communes/text'
import type { Deadline } from '@/domain/deadlines/deadline'
import type { Speaker } from '@/i18n/speak'
import { SaidText } from './said-text'

const onItsLastDay = {
  'booking.planning.until': 'booking.planning.untilToday',
  'booking.planning.tooLateSince': 'booking.planning.tooLateSinceToday',
  'booking.planning.cancelUntil': 'booking.planning.cancelUntilToday',
} as const
type Moment = keyof typeof onItsLastDay
type Told = { speaker: Speaker; deadline: Deadline; today: Temporal.PlainDate }

/** A deadline's moment inside one of the sentences that tell it; « aujourd'hui » on its last day. */
export function momentWords(key: Moment, { speaker, deadline, today }: Told): string {
  if (deadline.kind === 'none')
    return speaker.t(deadline.open ? 'booking.planning.noDeadline' : 'booking.planning.neverOpen')
  const { lastMoment } = deadline
  const on = lastMoment.toPlainDate()
  const time = speaker.time(lastMoment.toPlainTime())
  return on.equals(today)
    ? speaker.t(onItsLastDay[key], { time })
    : speaker.t(key, { date: speaker.date(on), time })
}

/** « jusqu'au mardi 27 octobre, 23 h 59 : le centre arrête sa liste 8 jours avant ». */
export function UntilWords({ because, ...told }: Told & { because: TownText | undefined }) {
  return (
    <>
      {momentWords('booking.planning.until', told)}
      {because && (
        <>
          {told.speaker.t('site.form.colon')}
          <SaidText text={because} speaker={told.speaker} />
        </>
      )}
    </>
  )
}
