import { Temporal } from 'temporal-polyfill'
import { latestVersion, type VersionsInDirectory, versionAt } from '@/communes/versions'
import { mayDo, worksFor } from '@/domain/access/rights'
import type { AgentViewer } from '@/domain/access/who'
import { formLabels } from '@/i18n/form-labels'
import { versionWords } from '@/i18n/settings/versions'
import { speak } from '@/i18n/speak'
import type { PageAsked } from '@/request/commune-page'
import { paths } from '@/request/paths'
import { ConfirmButton } from '@/ui/confirm-button'
import { ActionForm } from '@/ui/form'
import { Notice } from '@/ui/notice'
import { PageHeading, Section } from '@/ui/page-heading'
import { type Column, DataTable } from '@/ui/table'
import { Tag } from '@/ui/tag'
import { withdrawVersionAction } from './actions'
import { confirmInFrench, momentInFrench } from './in-french'
import { BackToSettings, FrenchPage } from './settings-frame'
import type { Proposal, Version } from './working-record'

const words = versionWords.versions
const link = 'inline-block py-1 font-semibold text-primary underline underline-offset-4'

export type VersionsOfTown = { versions: Version[]; directory: VersionsInDirectory; proposals: Proposal[] }
type Props = PageAsked<AgentViewer> & { data: VersionsOfTown }

type State = 'in-force' | 'coming' | 'withdrawn' | 'past'
const tones = { 'in-force': 'success', coming: 'primary', withdrawn: 'warning', past: 'neutral' } as const

function stateOf({ version, withdrawnAt, effectiveAt }: Version, { data, now }: Props): State {
  if (withdrawnAt) return 'withdrawn'
  if (versionAt(data.directory, now) === version) return 'in-force'
  return Temporal.Instant.compare(effectiveAt, now) > 0 ? 'coming' : 'past'
}

const clockIn = (at: Temporal.Instant, timeZone: string) =>
  momentInFrench(at.toZonedDateTimeISO(timeZone).toPlainDateTime())

/** A version whose day has not come may still be taken back. */
function Withdraw({ of: { version, effectiveAt }, page }: { of: Version; page: Props }) {
  const { commune, data } = page
  const lost = words.withdrawLost(clockIn(effectiveAt, commune.record.timeZone))
  const isLast = latestVersion(data.directory) === version
  return (
    <ActionForm
      action={withdrawVersionAction}
      labels={formLabels(speak('fr').t)}
      hidden={{ version: String(version) }}
      name={`${words.withdraw}, ${words.name(version)}`}
    >
      <ConfirmButton
        variant="quiet"
        title={words.withdrawTitle(version)}
        lost={isLast ? lost : `${lost} ${words.withdrawMiddle}`}
        words={confirmInFrench}
      >
        {words.withdraw} <span className="sr-only">{words.name(version)}</span>
      </ConfirmButton>
    </ActionForm>
  )
}

function columnsOf(page: Props): Column<Version>[] {
  const { commune, viewer } = page
  const { timeZone } = commune.record
  const mayWithdraw = mayDo(viewer, 'change-settings') && worksFor(viewer, undefined)
  return [
    {
      id: 'version',
      header: words.columns.version,
      isRowHeader: true,
      cell: ({ version }) => (
        <a href={paths.settingsVersion(commune.slug, version)} className={link}>
          {words.name(version)}
        </a>
      ),
    },
    {
      id: 'state',
      header: words.columns.state,
      cell: (version) => {
        const state = stateOf(version, page)
        return (
          <>
            <Tag tone={tones[state]}>{words.states[state]}</Tag>
            {state === 'coming' && mayWithdraw && (
              <div className="-ms-3">
                <Withdraw of={version} page={page} />
              </div>
            )}
          </>
        )
      },
    },
    {
      id: 'effective',
      header: words.columns.effective,
      cell: ({ effectiveAt }) => clockIn(effectiveAt, timeZone),
    },
    {
      id: 'published',
      header: words.columns.published,
      cell: ({ publishedAt }) => clockIn(publishedAt, timeZone),
    },
    {
      id: 'author',
      header: words.columns.author,
      cell: ({ author, proposedBy }) => (
        <>
          <bdi>{author}</bdi>
          {proposedBy && <span className="block text-sm">{words.columns.proposedBy(proposedBy)}</span>}
        </>
      ),
    },
    { id: 'reason', header: words.columns.reason, cell: ({ reason }) => reason },
    {
      id: 'decision',
      header: words.columns.decision,
      cell: ({ councilDecision }) => councilDecision ?? words.none,
    },
  ]
}

function saidOf({ query: { fait, version }, data, commune }: Props): string | undefined {
  const published = data.versions.find((one) => String(one.version) === version)
  if (fait === 'publiee')
    return (
      published &&
      words.said.publiee(published.version, clockIn(published.effectiveAt, commune.record.timeZone))
    )
  return fait === 'proposee' || fait === 'retiree' ? words.said[fait] : undefined
}

function Proposals({ data: { proposals }, commune }: Props) {
  if (proposals.length === 0) return null
  return (
    <Section title={words.proposals} id="propositions">
      <ul className="space-y-3">
        {proposals.map(({ id, author, savedAt, reason }) => (
          <li key={id}>
            {words.proposal(author, clockIn(savedAt, commune.record.timeZone))} : {reason}{' '}
            <a href={paths.settingsPreview(commune.slug, id)} className={link}>
              {words.look} <span className="sr-only">{author}</span>
            </a>
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** Every version of the record, and what waits for a second person. */
export function VersionsView(page: Props) {
  const { commune, data } = page
  const said = saidOf(page)
  return (
    <FrenchPage>
      {said && <Notice tone="success" live title={said} />}
      <PageHeading above={<BackToSettings slug={commune.slug} />} intro={words.intro}>
        {words.title}
      </PageHeading>
      <Proposals {...page} />
      <DataTable
        caption={words.caption}
        columns={columnsOf(page)}
        rows={data.versions}
        keyOf={({ version }) => String(version)}
        empty={versionWords.version.alone}
      />
    </FrenchPage>
  )
}
