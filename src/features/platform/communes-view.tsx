import type { Speaker } from '@/i18n/speak'
import type { OperatorPageAsked } from '@/request/operator-page'
import { paths } from '@/request/paths'
import { Notice } from '@/ui/notice'
import { PageHeading } from '@/ui/page-heading'
import { Pagination } from '@/ui/pagination'
import { type Column, DataTable } from '@/ui/table'
import { Tag } from '@/ui/tag'
import type { CommuneRow, CommunesPage } from './communes-of-platform'
import { PlatformFrame } from './platform-frame'
import { platformTimeZone } from './platform-time-zone'

const columnsOf = ({ t, shortDate }: Speaker): Column<CommuneRow>[] => [
  { id: 'name', header: t('platform.communes.name'), cell: ({ name }) => name, isRowHeader: true },
  {
    id: 'address',
    header: t('platform.communes.address'),
    cell: ({ slug }) => (
      <a href={paths.home(slug)} className="inline-block py-0.5 text-primary underline">
        {`/${slug}`}
      </a>
    ),
  },
  { id: 'insee', header: t('platform.communes.insee'), cell: ({ inseeCode }) => inseeCode },
  {
    id: 'state',
    header: t('platform.communes.state'),
    cell: ({ state }) => (
      <Tag tone={state === 'open' ? 'success' : 'warning'}>{t(`platform.communes.states.${state}`)}</Tag>
    ),
  },
  {
    id: 'version',
    header: t('platform.communes.version'),
    cell: ({ recordVersion }) => recordVersion,
    isNumber: true,
  },
  {
    id: 'published',
    header: t('platform.communes.publishedAt'),
    cell: ({ publishedAt }) =>
      publishedAt ? shortDate(publishedAt.toZonedDateTimeISO(platformTimeZone).toPlainDate()) : '–',
  },
  {
    id: 'sessions',
    header: t('platform.communes.sessions'),
    cell: ({ sessionsToCome }) => sessionsToCome,
    isNumber: true,
  },
]

export function CommunesView({ data, ...asked }: OperatorPageAsked & { data: CommunesPage }) {
  const { t } = asked.speaker
  const { page, pages } = data
  return (
    <PlatformFrame {...asked}>
      <PageHeading above={t('platform.title')}>{t('platform.communes.title')}</PageHeading>
      <div className="mb-6">
        <Notice>
          <p>{t('platform.communes.noFamily')}</p>
        </Notice>
      </div>
      <DataTable
        caption={t('platform.communes.caption')}
        captionHidden
        columns={columnsOf(asked.speaker)}
        rows={data.rows}
        keyOf={({ id }) => id}
        empty={t('platform.communes.none')}
      />
      {pages > 1 && (
        <Pagination
          label={t('administration.households.pages')}
          position={t('administration.households.page', { page, pages })}
          previous={
            page > 1
              ? { href: paths.platform(page - 1), label: t('administration.households.previous') }
              : undefined
          }
          next={
            page < pages
              ? { href: paths.platform(page + 1), label: t('administration.households.next') }
              : undefined
          }
        />
      )}
    </PlatformFrame>
  )
}
