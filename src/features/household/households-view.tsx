import { mayDo } from '@/domain/access/rights'
import type { AgentViewer } from '@/domain/access/who'
import { pageLinks } from '@/i18n/form-labels'
import type { Translate } from '@/i18n/speak'
import type { PageAsked } from '@/request/commune-page'
import { paths } from '@/request/paths'
import { Button, LinkButton } from '@/ui/button'
import { Notice } from '@/ui/notice'
import { PageHeading } from '@/ui/page-heading'
import { Pagination } from '@/ui/pagination'
import { type Column, DataTable } from '@/ui/table'
import { TextField } from '@/ui/text-field'
import { AccountOfGuardian } from './account-buttons'
import { foldedText } from './folded'
import { householdsAsked, queryOfHouseholds } from './households-asked'
import type { HouseholdRow, HouseholdsPage } from './households-of-commune'

type Said = 'opened' | 'resent' | 'disabled' | 'enabled' | 'unchanged'
const sayings: readonly string[] = ['opened', 'resent', 'disabled', 'enabled', 'unchanged'] satisfies Said[]

type Props = PageAsked<AgentViewer> & { data: HouseholdsPage }

function columnsOf(
  { speaker: { t, shortDate }, commune, viewer }: Props,
  from: string,
): Column<HouseholdRow>[] {
  const openedOn = ({ openedAt }: HouseholdRow) =>
    openedAt.toZonedDateTimeISO(commune.record.timeZone).toPlainDate()
  return [
    {
      id: 'name',
      header: t('administration.households.name'),
      cell: ({ name }) => <bdi>{name}</bdi>,
      sortBy: ({ name }) => foldedText(name),
      isRowHeader: true,
    },
    {
      id: 'guardians',
      header: t('administration.households.guardians'),
      cell: ({ guardians }) => (
        <div className="space-y-3">
          {guardians.map((guardian) => (
            <AccountOfGuardian
              key={guardian.id}
              t={t}
              guardian={guardian}
              from={from}
              mayChange={mayDo(viewer, 'open-accounts')}
            />
          ))}
        </div>
      ),
    },
    {
      id: 'children',
      header: t('administration.households.children'),
      cell: ({ children }) => (
        <ul>
          {children.map(({ id, firstName, bornOn }) => (
            <li key={id}>
              <bdi>{firstName}</bdi> ({bornOn.year})
            </li>
          ))}
        </ul>
      ),
    },
    {
      id: 'opened',
      header: t('administration.households.openedOn'),
      cell: (household) => shortDate(openedOn(household)),
      sortBy: ({ openedAt }) => openedAt.toString({ fractionalSecondDigits: 6 }),
    },
  ]
}

function Search({ t, slug, words }: { t: Translate; slug: string; words: string }) {
  return (
    <search>
      <form
        method="post"
        action={paths.searchHouseholds(slug)}
        className="mb-6 flex flex-wrap items-end gap-3"
      >
        <div className="w-full max-w-xl">
          <TextField
            name="q"
            type="search"
            label={t('administration.households.search')}
            defaultValue={words}
            maxLength={100}
          />
        </div>
        <Button variant="secondary">{t('administration.households.searchSubmit')}</Button>
      </form>
    </search>
  )
}

/** The households of the commune: found, sorted, 25 at a time. */
export function HouseholdsView(props: Props) {
  const { data, query, commune, speaker, viewer } = props
  const { t } = speaker
  const { slug } = commune
  const asked = { ...householdsAsked(query), page: data.page }
  const to = (change: Partial<typeof asked>) =>
    paths.households(slug, queryOfHouseholds({ ...asked, ...change }))
  const from = new URLSearchParams(queryOfHouseholds(asked)).toString()
  const { page, pages } = data
  return (
    <>
      <PageHeading above={t('administration.title')}>{t('administration.households.title')}</PageHeading>
      {query.fait && sayings.includes(query.fait) && (
        <div className="mb-6">
          <Notice
            tone={query.fait === 'unchanged' ? 'information' : 'success'}
            live
            title={t(`administration.households.said.${query.fait as Said}`)}
          />
        </div>
      )}
      {mayDo(viewer, 'open-accounts') && (
        <div className="mb-6">
          <LinkButton href={paths.openAccount(slug)}>{t('administration.households.open')}</LinkButton>
        </div>
      )}
      <Search t={t} slug={slug} words={data.words} />
      {data.words && (
        <form
          method="post"
          action={paths.searchHouseholds(slug)}
          className="mb-4 flex flex-wrap items-center gap-3"
        >
          <p>{t('administration.households.count', { count: data.count })}</p>
          <Button variant="quiet">{t('administration.households.all')}</Button>
        </form>
      )}
      <DataTable
        caption={t('administration.households.caption')}
        captionHidden
        columns={columnsOf(props, from)}
        rows={data.rows}
        keyOf={({ id }) => id}
        empty={t('administration.households.none')}
        sorting={{
          by: asked.order.by,
          descending: asked.order.descending,
          href: (id, descending) =>
            to({ page: 1, order: { by: id === 'opened' ? 'opened' : 'name', descending } }),
          labels: {
            ascending: t('administration.households.ascending'),
            descending: t('administration.households.descending'),
          },
        }}
      />
      {pages > 1 && (
        <Pagination {...pageLinks(t, { page, pages }, (wantedPage) => to({ page: wantedPage }))} />
      )}
    </>
  )
}
