import { Temporal } from 'temporal-polyfill'
import type { CommuneRecord } from '@/communes/record'
import type { Viewer } from '@/domain/access/who'
import { guideWord } from '@/i18n/form-labels'
import type { Speaker } from '@/i18n/speak'
import { townWord } from '@/i18n/town-word'
import type { PageAsked } from '@/request/commune-page'
import { paths } from '@/request/paths'
import { Bilingual } from '@/ui/bilingual'
import { LinkButton } from '@/ui/button'
import { Card } from '@/ui/card'
import { Notice } from '@/ui/notice'
import { PageHeading } from '@/ui/page-heading'
import { Tag } from '@/ui/tag'
import type { Bookable } from './bookable-by-me'
import { SaidText } from './said-text'

type Props = PageAsked<Viewer & { kind: 'family' }> & { data: { bookable: Bookable[] } }

function Choice({
  bookable: { enrolment, activity, hasDraft },
  slug,
  record,
  speaker,
}: {
  bookable: Bookable
  slug: string
  record: CommuneRecord
  speaker: Speaker
}) {
  const { t } = speaker
  const centreName = (key: string) => record.centres.find((c) => c.key === key)?.name ?? key
  return (
    <li className="gap-4 py-3 first:pt-0 last:pb-0 sm:flex sm:items-center sm:justify-between">
      <div className="mb-2 sm:mb-0">
        <p className="font-semibold">
          <SaidText text={activity.label} speaker={speaker} />
        </p>
        <p>
          {centreName(enrolment.centre)}
          {', '}
          {t('booking.choose.fromTo', {
            from: speaker.shortDate(Temporal.PlainDate.from(enrolment.startsOn)),
            to: speaker.shortDate(Temporal.PlainDate.from(enrolment.endsOn)),
          })}
        </p>
        {enrolment.departureCentre && (
          <p className="text-sm text-muted">
            {t('booking.planning.departureCentre')} : {centreName(enrolment.departureCentre)}
          </p>
        )}
      </div>
      <div className="flex shrink-0 flex-wrap items-center gap-2 sm:flex-row-reverse">
        <LinkButton href={paths.planning(slug, enrolment.id)}>
          <Bilingual {...guideWord(speaker, 'booking.choose.start')} />
          <span className="sr-only">
            {t('booking.choose.startFor', {
              child: enrolment.firstName,
              activity: speaker.town(activity.label).text,
            })}
          </span>
        </LinkButton>
        {hasDraft && <Tag tone="warning">{t('booking.choose.draft')}</Tag>}
      </div>
    </li>
  )
}

/** « Mes réservations »: choose the child and the activity, then « Commencer ». */
export function ChooseView({ commune, speaker, data: { bookable } }: Props) {
  const { t } = speaker
  const children = [...new Map(bookable.map(({ enrolment }) => [enrolment.childId, enrolment])).values()]
  return (
    <>
      <PageHeading intro={t('booking.choose.intro')}>
        <Bilingual {...townWord(speaker, commune.record.labels, 'bookings')} />
      </PageHeading>
      {children.length === 0 && <p className="text-muted">{t('booking.choose.none')}</p>}
      <div className="space-y-5">
        {children.map(({ childId, firstName }) => (
          <Card key={childId} id={`enfant-${childId}`} title={firstName}>
            <ul className="divide-y divide-line">
              {bookable
                .filter(({ enrolment }) => enrolment.childId === childId)
                .map((one) => (
                  <Choice
                    key={one.enrolment.id}
                    bookable={one}
                    slug={commune.slug}
                    record={commune.record}
                    speaker={speaker}
                  />
                ))}
            </ul>
          </Card>
        ))}
      </div>
      <div className="mt-8">
        <Notice>{t('booking.choose.why')}</Notice>
      </div>
    </>
  )
}
