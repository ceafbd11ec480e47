import type { BookableActivity } from '@/communes/activity'
import type { Centre, CommuneRecord } from '@/communes/record'
import { reglementOf } from '@/communes/rules-of'
import { ruleFor } from '@/communes/scope'
import type { Speaker } from '@/i18n/speak'
import { Call } from './call'
import { SaidText } from './said-text'

/**
 * After the deadline: what the record says can still be done, and the telephone of each centre concerned; the
 * town's desk for a centre whose number the record does not have.
 */
export function LateHelp({
  activity,
  centres,
  record,
  speaker,
}: {
  activity: BookableActivity
  centres: (Centre | undefined)[]
  record: CommuneRecord
  speaker: Speaker
}) {
  const { t } = speaker
  const late = ruleFor(reglementOf(activity).late, { action: 'book' }, null)
  const known = [...new Map(centres.flatMap((c) => (c ? [[c.key, c] as const] : []))).values()]
  const desk = record.contacts.find((c) => c.key === record.accounts.contact)
  return (
    <div className="space-y-2">
      <p className="font-semibold">{t('booking.late.whatToDo')}</p>
      {late && (
        <p>
          <SaidText text={late.sentence} speaker={speaker} />
        </p>
      )}
      {known.map((centre) =>
        centre.phone ? (
          <Call
            key={centre.key}
            words={t('booking.late.callCentre', { centre: centre.name })}
            phone={centre.phone}
          />
        ) : null,
      )}
      {known.some((centre) => !centre.phone) && desk?.phone && (
        <Call words={t('booking.late.callDesk', { desk: speaker.town(desk.name).text })} phone={desk.phone} />
      )}
    </div>
  )
}
