import type { AgentViewer } from '@/domain/access/who'
import { exportSize } from '@/i18n/export-size'
import { formLabels } from '@/i18n/form-labels'
import { type Speaker, wallClock } from '@/i18n/speak'
import type { PageAsked } from '@/request/commune-page'
import { paths } from '@/request/paths'
import { Button, ButtonRow, LinkButton } from '@/ui/button'
import { ActionForm } from '@/ui/form'
import { Notice } from '@/ui/notice'
import { PageHeading } from '@/ui/page-heading'
import { SubmitButton } from '@/ui/submit-button'
import { type Column, DataTable } from '@/ui/table'
import { Tag } from '@/ui/tag'
import { askTownExportAction } from './actions'
import type { TownExport } from './ask-for-export'

const tones = { asked: 'warning', ready: 'success', failed: 'danger' } as const

type Props = PageAsked<AgentViewer> & { data: TownExport[] }

/** « 24/11/2026, 14 h 05 », on the town's clock. */
function momentSaid({ t, shortDate, time }: Speaker, { askedAt }: TownExport, timeZone: string) {
  const at = wallClock(askedAt, timeZone)
  return t('exports.at', { date: shortDate(at.toPlainDate()), time: time(at.toPlainTime()) })
}

function columnsOf({ speaker, commune: { slug, record } }: Props): Column<TownExport>[] {
  const { t } = speaker
  const moment = (one: TownExport) => momentSaid(speaker, one, record.timeZone)
  return [
    { id: 'asked', header: t('exports.askedAt'), cell: moment, isRowHeader: true },
    { id: 'by', header: t('exports.askedBy'), cell: ({ askedBy }) => t(`exports.by.${askedBy}`) },
    {
      id: 'state',
      header: t('exports.state'),
      cell: ({ state }) => <Tag tone={tones[state]}>{t(`exports.states.${state}`)}</Tag>,
    },
    {
      id: 'size',
      header: t('exports.size'),
      cell: ({ size }) => exportSize(t, size),
      isNumber: true,
    },
    {
      id: 'sha256',
      header: t('exports.sha256'),
      cell: ({ sha256 }) => <code className="wrap-anywhere text-sm">{sha256 ?? '–'}</code>,
    },
    {
      id: 'download',
      header: t('exports.download'),
      cell: (one) =>
        one.state === 'ready' ? (
          <form method="post" action={paths.downloadExport(slug, one.id)}>
            <Button variant="secondary" aria-label={t('exports.downloadOf', { at: moment(one) })}>
              {t('exports.download')}
            </Button>
          </form>
        ) : (
          '–'
        ),
    },
  ]
}

/** The archives of the town: asked for, being made, ready; the page is refreshed by a link. */
export function ExportsView(props: Props) {
  const { data, query, commune, speaker } = props
  const { t } = speaker
  const isWaiting = data.some(({ state }) => state === 'asked')
  return (
    <>
      <PageHeading above={t('administration.title')} intro={t('exports.intro')}>
        {t('exports.title')}
      </PageHeading>
      {query.fait === 'demande' && isWaiting && (
        <div className="mb-6">
          <Notice tone="success" live title={t('exports.asked')} />
        </div>
      )}
      <div className="mb-6">
        <Notice tone="warning">
          <p>{t('exports.careful')}</p>
          <p>{t('exports.leftOut')}</p>
        </Notice>
      </div>
      <div className="mb-6">
        <ActionForm action={askTownExportAction} labels={formLabels(t)} name={t('exports.ask')}>
          <ButtonRow>
            <SubmitButton>{t('exports.ask')}</SubmitButton>
            {isWaiting && (
              <LinkButton variant="secondary" href={paths.townExports(commune.slug)}>
                {t('exports.refresh')}
              </LinkButton>
            )}
          </ButtonRow>
        </ActionForm>
      </div>
      <DataTable
        caption={t('exports.caption')}
        columns={columnsOf(props)}
        rows={data}
        keyOf={({ id }) => id}
        empty={t('exports.none')}
      />
    </>
  )
}
