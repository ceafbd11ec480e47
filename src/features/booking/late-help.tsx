import type { BookableActivity } from '@/communes/activity'
import type { Centre, CommuneRecord } from '@/communes/record'
import { reglementOf } from '@/communes/rules-of'
import { ruleFor } from '@/communes/scope'
import type { NotNow } from '@/domain/booking/refusals'
import type { Speaker } from '@/i18n/speak'
import { Call } from './call'
import { SaidText } from './said-text'

type Leaves = Extract<NotNow, { code: 'deadline-passed' }>['facts']['effect']

const instead = ['waiting-list', 'approval', 'refuse'] as const

/**
 * After the deadline: what the record says can still be done, and the telephone of each centre concerned; the
 * town's desk for a centre whose number the record does not have.
 */
export function LateHelp({
  activity,
  effects,
  centres,
  record,
  speaker,
}: {
  activity: BookableActivity
  /** What the règlement leaves open. */
  effects: readonly Leaves[]
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
      {instead
        .filter((effect) => effects.includes(effect))
        .map((effect) => (
          <p key={effect}>{t(`reglement.instead.${effect}`)}</p>
        ))}
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
