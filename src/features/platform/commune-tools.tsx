import { exportSize } from '@/i18n/export-size'
import { formLabels } from '@/i18n/form-labels'
import { type Speaker, wallClock } from '@/i18n/speak'
import { paths } from '@/request/paths'
import { ButtonRow, LinkButton } from '@/ui/button'
import { ActionForm } from '@/ui/form'
import { Section } from '@/ui/page-heading'
import { SubmitButton } from '@/ui/submit-button'
import { type Column, DataTable } from '@/ui/table'
import { Tag } from '@/ui/tag'
import { askTownExportAction, createTwinAction } from './actions'
import { platformTimeZone } from './platform-time-zone'
import type { CommuneTools as Tools, TownExport, TwinAccount } from './tools-of-commune'

const tones = { asked: 'warning', ready: 'success', failed: 'danger' } as const

type Props = { speaker: Speaker; slug: string; tools: Tools }

const columnsOf = ({ t, shortDate, time }: Speaker): Column<TownExport>[] => [
  {
    id: 'asked',
    header: t('exports.askedAt'),
    cell: ({ askedAt }) => {
      const at = wallClock(askedAt, platformTimeZone)
      return t('exports.at', { date: shortDate(at.toPlainDate()), time: time(at.toPlainTime()) })
    },
    isRowHeader: true,
  },
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
    id: 'rows',
    header: t('exports.rows'),
    cell: ({ rows }) => (rows === null ? '–' : t('exports.count', { rows })),
    isNumber: true,
  },
  {
    id: 'sha256',
    header: t('exports.sha256'),
    cell: ({ sha256 }) => <code className="wrap-anywhere text-sm">{sha256 ?? '–'}</code>,
  },
]

/** The archives of the commune, as an operator may know of them: asked for here, read by the town alone. */
function Exports({ speaker, slug, tools: { exports } }: Props) {
  const { t } = speaker
  return (
    <Section id="export" title={t('exports.operator.title')}>
      <p className="mb-4 max-w-prose">{t('exports.operator.intro')}</p>
      <div className="mb-4">
        <ActionForm
          action={askTownExportAction}
          labels={formLabels(t)}
          hidden={{ commune: slug }}
          name={t('exports.ask')}
        >
          <ButtonRow>
            <SubmitButton variant="secondary">{t('exports.ask')}</SubmitButton>
            {exports.some(({ state }) => state === 'asked') && (
              <LinkButton variant="quiet" href={`${paths.platformCommune(slug)}#export`}>
                {t('exports.refresh')}
              </LinkButton>
            )}
          </ButtonRow>
        </ActionForm>
      </div>
      <DataTable
        caption={t('exports.caption')}
        columns={columnsOf(speaker)}
        rows={exports}
        keyOf={({ id }) => id}
        empty={t('exports.none')}
      />
    </Section>
  )
}

const accountColumns = ({ t }: Speaker): Column<TwinAccount>[] => [
  {
    id: 'who',
    header: t('exports.twin.who'),
    cell: ({ who }) => <span lang="fr">{who}</span>,
    isRowHeader: true,
  },
  {
    id: 'identifier',
    header: t('exports.twin.identifier'),
    cell: ({ identifier }) => <bdi className="wrap-anywhere">{identifier}</bdi>,
  },
]

/** Who lives in a twin, and how to sign in as them: people who do not exist. */
function Inhabitants({ speaker, slug, tools: { inhabitants } }: Props) {
  const { t } = speaker
  if (!inhabitants) return null
  return (
    <Section id="jumeau" title={t('exports.twin.title')}>
      <p className="mb-2 max-w-prose">{t('exports.twin.isTwin')}</p>
      <p className="mb-4 max-w-prose">{t('exports.twin.loading')}</p>
      <p className="mb-4 max-w-prose wrap-anywhere font-semibold">
        {t('exports.twin.password', { password: inhabitants.password })}
      </p>
      <DataTable
        caption={t('exports.twin.caption')}
        columns={accountColumns(speaker)}
        rows={inhabitants.accounts}
        keyOf={({ identifier }) => identifier}
        empty={t('exports.twin.none')}
      />
      <ButtonRow>
        <LinkButton variant="secondary" href={paths.signIn(slug)}>
          {t('exports.twin.see')}
        </LinkButton>
      </ButtonRow>
    </Section>
  )
}

function Twin({ speaker: { t }, slug, tools: { twin } }: Props) {
  return (
    <Section id="jumeau" title={t('exports.twin.title')}>
      <p className="mb-4 max-w-prose">{t('exports.twin.intro')}</p>
      {twin ? (
        <LinkButton variant="secondary" href={paths.platformCommune(twin)}>
          {t('exports.twin.see')}
        </LinkButton>
      ) : (
        <ActionForm
          action={createTwinAction}
          labels={formLabels(t)}
          hidden={{ commune: slug }}
          name={t('exports.twin.create')}
        >
          <SubmitButton variant="secondary">{t('exports.twin.create')}</SubmitButton>
        </ActionForm>
      )}
    </Section>
  )
}

/** On the page of a commune: its archives, and its demonstration twin. */
export function CommuneTools(props: Props) {
  return (
    <>
      <Exports {...props} />
      {props.tools.inhabitants ? <Inhabitants {...props} /> : <Twin {...props} />}
    </>
  )
}
