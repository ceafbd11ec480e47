import type { TownText } from '@/communes/text'
import type { Deadline } from '@/domain/deadlines/deadline'
import type { Speaker } from '@/i18n/speak'
import { SaidText } from './said-text'

type Moment = 'booking.planning.until' | 'booking.planning.tooLateSince' | 'booking.planning.cancelUntil'

/** A deadline's moment inside one of the sentences that tell it; nothing when it has none. */
export function momentWords(speaker: Speaker, key: Moment, deadline: Deadline): string {
  if (deadline.kind === 'none')
    return speaker.t(deadline.open ? 'booking.planning.noDeadline' : 'booking.planning.neverOpen')
  return speaker.t(key, {
    date: speaker.date(deadline.lastMoment.toPlainDate()),
    time: speaker.time(deadline.lastMoment.toPlainTime()),
  })
}

/** « jusqu'au mardi 27 octobre, 23 h 59 : le centre arrête sa liste 8 jours avant ». */
export function UntilWords({
  speaker,
  deadline,
  because,
}: {
  speaker: Speaker
  deadline: Deadline
  because: TownText | undefined
}) {
  return (
    <>
      {momentWords(speaker, 'booking.planning.until', deadline)}
      {because && (
        <>
          {' : '}
          <SaidText text={because} speaker={speaker} />
        </>
      )}
    </>
  )
}
