import { Temporal } from 'temporal-polyfill'
import type { Viewer } from '@/domain/access/who'
import { guideWord } from '@/i18n/form-labels'
import type { PageAsked } from '@/request/commune-page'
import { paths } from '@/request/paths'
import { Bilingual } from '@/ui/bilingual'
import { LinkButton } from '@/ui/button'
import { Notice } from '@/ui/notice'
import { PageHeading } from '@/ui/page-heading'
import { DataTable } from '@/ui/table'
import { Tag } from '@/ui/tag'
import type { Bookable } from './bookable-by-me'
import { SaidText } from './said-text'

type Props = PageAsked<Viewer & { kind: 'family' }> & { data: { bookable: Bookable[] } }

/** « Mes réservations »: choose the child and the activity, then « Commencer ». */
export function ChooseView({ commune, speaker, data }: Props) {
  const { t } = speaker
  const centreName = (key: string | null) => commune.record.centres.find((c) => c.key === key)?.name
  const columns = [
    {
      id: 'child',
      header: t('booking.choose.child'),
      isRowHeader: true,
      cell: ({ enrolment }: Bookable) => enrolment.firstName,
    },
    {
      id: 'activity',
      header: t('booking.choose.activity'),
      cell: ({ activity }: Bookable) => <SaidText text={activity.label} speaker={speaker} />,
    },
    {
      id: 'centre',
      header: t('booking.choose.centre'),
      cell: ({ enrolment }: Bookable) => (
        <>
          {centreName(enrolment.centre)}
          {enrolment.departureCentre && (
            <span className="block text-sm text-muted">
              {t('booking.planning.departureCentre')} : {centreName(enrolment.departureCentre)}
            </span>
          )}
        </>
      ),
    },
    {
      id: 'dates',
      header: t('booking.choose.dates'),
      cell: ({ enrolment }: Bookable) =>
        t('booking.choose.fromTo', {
          from: speaker.shortDate(Temporal.PlainDate.from(enrolment.startsOn)),
          to: speaker.shortDate(Temporal.PlainDate.from(enrolment.endsOn)),
        }),
    },
    {
      id: 'action',
      header: t('booking.choose.action'),
      cell: ({ enrolment, activity, hasDraft }: Bookable) => (
        <div className="flex flex-wrap items-center gap-2">
          <LinkButton href={paths.planning(commune.slug, enrolment.id)}>
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
      ),
    },
  ]
  return (
    <>
      <PageHeading intro={t('booking.choose.intro')}>
        <Bilingual {...guideWord(speaker, 'booking.title')} />
      </PageHeading>
      <DataTable
        caption={t('booking.choose.caption')}
        captionHidden
        columns={columns}
        rows={data.bookable}
        keyOf={({ enrolment }) => enrolment.id}
        empty={t('booking.choose.none')}
      />
      <div className="mt-8">
        <Notice>{t('booking.choose.why')}</Notice>
      </div>
    </>
  )
}
