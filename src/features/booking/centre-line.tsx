import type { CommuneRecord } from '@/communes/record'
import type { Speaker } from '@/i18n/speak'
import { Disclosure } from '@/ui/disclosure'
import { Icon } from '@/ui/icon'
import { PhoneLink } from '@/ui/phone'
import type { Planning } from './planning'

/** The guide's warning: the centre and the departure centre are checked before any box. */
export function CentreLine({
  planning,
  speaker,
  record,
}: {
  planning: Planning
  speaker: Speaker
  record: CommuneRecord
}) {
  const { t } = speaker
  const { enrolment, centre, departureCentre } = planning
  const phone = record.contacts.find((c) => c.key === record.accounts.contact)?.phone
  return (
    <div>
      <p className="text-sm leading-snug md:text-base">
        <Icon name="place" className="me-1 inline-block size-5 align-[-0.2em] text-primary" />
        {t('booking.planning.centre')} :{' '}
        <strong>
          <bdi>{centre?.name ?? enrolment.centre}</bdi>
        </strong>
        {' · '}
        {t('booking.planning.departureCentre')} :{' '}
        <strong>
          <bdi>{departureCentre?.name ?? t('booking.planning.noDeparture')}</bdi>
        </strong>
      </p>
      {phone ? (
        <Disclosure summary={t('booking.planning.checkCentre')}>
          <p>
            {t('booking.planning.wrongCentre')} <PhoneLink phone={phone} />
          </p>
        </Disclosure>
      ) : (
        <p className="font-semibold">{t('booking.planning.checkCentre')}</p>
      )}
    </div>
  )
}
