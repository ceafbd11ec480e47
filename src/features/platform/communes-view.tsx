import { pageLinks } from '@/i18n/form-labels'
import type { Speaker, Translate } from '@/i18n/speak'
import type { OperatorPageAsked } from '@/request/operator-page'
import { paths } from '@/request/paths'
import { Button, LinkButton } from '@/ui/button'
import { Notice } from '@/ui/notice'
import { PageHeading } from '@/ui/page-heading'
import { Pagination } from '@/ui/pagination'
import { type Column, DataTable } from '@/ui/table'
import { TextField } from '@/ui/text-field'
import { type CommunesAsked, type CommunesOrder, queryOfCommunes } from './communes-asked'
import type { CommunesPage } from './communes-of-platform'
import { dayOf } from './day-of'
import { PlatformFrame } from './platform-frame'
import type { CommuneState } from './state-of-commune'
import { StateTags } from './state-tags'
import { Volumes } from './volumes'

const link = 'inline-block py-0.5 text-primary underline'

const columnsOf = (speaker: Speaker): Column<CommuneState>[] => {
  const { t } = speaker
  return [
    {
      id: 'name',
      header: t('platform.communes.name'),
      cell: ({ name, slug, inseeCode }) => (
        <>
          <a href={paths.platformCommune(slug)} className={link}>
            <bdi>{name}</bdi>
          </a>
          <span className="block text-sm font-normal">
            <a href={paths.home(slug)} className={link}>
              <bdi dir="ltr">{`/${slug}`}</bdi>
            </a>
            {` · ${inseeCode}`}
          </span>
        </>
      ),
      sortBy: ({ name }) => name,
      isRowHeader: true,
    },
    {
      id: 'state',
      header: t('platform.communes.state'),
      cell: (commune) => <StateTags commune={commune} t={t} />,
      sortBy: ({ state }) => state,
    },
    {
      id: 'version',
      header: t('platform.communes.version'),
      cell: ({ inForce, toCome }) => (
        <>
          {inForce}
          {toCome.map(({ version, at }) => (
            <span key={version} className="block text-sm">
              {t('platform.communes.waiting', { version, date: dayOf(at, speaker) })}
            </span>
          ))}
        </>
      ),
    },
    {
      id: 'published',
      header: t('platform.communes.publishedAt'),
      cell: ({ publishedAt }) => dayOf(publishedAt, speaker),
    },
    {
      id: 'opened',
      header: t('platform.communes.openedAt'),
      cell: ({ openedAt }) => dayOf(openedAt, speaker),
      sortBy: ({ openedAt }) => openedAt?.toString() ?? '',
    },
    {
      id: 'fault',
      header: t('platform.communes.lastFault'),
      cell: ({ faults: [last] }) => (last ? `${dayOf(last.at, speaker)} · ${last.number}` : '–'),
    },
    {
      id: 'volumes',
      header: t('platform.communes.volumes'),
      cell: (commune) => <Volumes commune={commune} t={t} />,
    },
  ]
}

function Search({ t, words }: { t: Translate; words: string }) {
  return (
    <search>
      <form method="get" action={paths.platform()} className="mb-6 flex flex-wrap items-end gap-3">
        <div className="w-full max-w-xl">
          <TextField
            name="q"
            type="search"
            label={t('platform.communes.search')}
            defaultValue={words}
            maxLength={100}
          />
        </div>
        <Button variant="secondary">{t('platform.communes.searchSubmit')}</Button>
      </form>
    </search>
  )
}

const orderOf = (id: string): CommunesOrder => (id === 'opened' || id === 'state' ? id : 'name')

/** The communes of the platform: found, sorted, 50 at a time. */
export function CommunesView({ data, ...asked }: OperatorPageAsked & { data: CommunesPage }) {
  const { t } = asked.speaker
  const { asked: wanted, count, pages, rows } = data
  const { page, order } = wanted
  const to = (change: Partial<CommunesAsked>) => paths.platform(queryOfCommunes({ ...wanted, ...change }))
  return (
    <PlatformFrame {...asked}>
      <PageHeading above={t('platform.title')}>{t('platform.communes.title')}</PageHeading>
      <div className="mb-6">
        <Notice>
          <p>{t('platform.communes.noFamily')}</p>
        </Notice>
      </div>
      <div className="mb-6">
        <LinkButton href={paths.platformOpenCommune()}>{t('platform.open.title')}</LinkButton>
      </div>
      <Search t={t} words={wanted.words} />
      {wanted.words && (
        <p className="mb-4 flex flex-wrap items-center gap-3">
          {t('platform.communes.count', { count })}
          <LinkButton variant="quiet" href={paths.platform()}>
            {t('platform.communes.all')}
          </LinkButton>
        </p>
      )}
      <DataTable
        caption={t('platform.communes.caption')}
        captionHidden
        columns={columnsOf(asked.speaker)}
        rows={rows}
        keyOf={({ id }) => id}
        empty={t('platform.communes.none')}
        sorting={{
          ...order,
          href: (id, descending) => to({ page: 1, order: { by: orderOf(id), descending } }),
          labels: {
            ascending: t('administration.households.ascending'),
            descending: t('administration.households.descending'),
          },
        }}
      />
      {pages > 1 && (
        <Pagination {...pageLinks(t, { page, pages }, (wantedPage) => to({ page: wantedPage }))} />
      )}
    </PlatformFrame>
  )
}
