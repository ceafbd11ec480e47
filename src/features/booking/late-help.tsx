import type { BookableActivity } from '@/communes/activity'
import type { Centre } from '@/communes/record'
import type { Speaker } from '@/i18n/speak'
import { Icon } from '@/ui/icon'
import { SaidText } from './said-text'

/** After the deadline: what the record says can still be done, and the centre's telephone. */
export function LateHelp({
  activity,
  centre,
  speaker,
}: {
  activity: BookableActivity
  centre: Centre | undefined
  speaker: Speaker
}) {
  return (
    <div className="space-y-2">
      <p className="font-semibold">{speaker.t('booking.late.whatToDo')}</p>
      <p>
        <SaidText text={activity.booking.late.sentence} speaker={speaker} />
      </p>
      {centre?.phone && (
        <p>
          <Icon name="phone" className="me-1 inline-block size-5 align-[-0.2em]" />
          {speaker.t('booking.late.callCentre', { centre: centre.name })}{' '}
          <a href={`tel:${centre.phone.replaceAll(' ', '')}`} className="inline-block font-bold underline">
            <bdi dir="ltr">{centre.phone}</bdi>
          </a>
        </p>
      )}
    </div>
  )
}
