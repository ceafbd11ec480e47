import { inFrench } from '@/communes/text'
import { mayDo } from '@/domain/access/rights'
import type { AgentViewer } from '@/domain/access/who'
import { formLabels } from '@/i18n/form-labels'
import { versionWords } from '@/i18n/settings/versions'
import { speak } from '@/i18n/speak'
import type { PageAsked } from '@/request/commune-page'
import { paths } from '@/request/paths'
import { LinkButton } from '@/ui/button'
import { Disclosure } from '@/ui/disclosure'
import { type Fact, Facts } from '@/ui/facts'
import { ActionForm } from '@/ui/form'
import { Notice } from '@/ui/notice'
import { PageHeading } from '@/ui/page-heading'
import { SubmitButton } from '@/ui/submit-button'
import { reopenDraftAction } from './actions'
import type { DraftPreview, PlacedFinding } from './draft-preview'
import { dayInFrench } from './in-french'
import { PreviewView } from './preview-view'
import { PublicationForm } from './publication-form'
import { BackToSettings, FrenchPage } from './settings-frame'

const words = versionWords.preview

/** Days named in the notice of what would not take place. */
const mostDays = 10

type Asked = PageAsked<AgentViewer>
type Props = Asked & { data: DraftPreview | 'none' }

type FindingListProps = { findings: readonly PlacedFinding[]; slug: string; link?: string }

function FindingList({ findings, slug, link = words.findings.link }: FindingListProps) {
  return (
    <ul className="list-disc space-y-2 ps-6">
      {findings.map(({ message, place }) => (
        <li key={`${place} ${message}`}>
          {message}{' '}
          {place && (
            <a
              href={paths.settingsForm(slug, place)}
              className="inline-block py-1 font-semibold text-primary underline underline-offset-4"
            >
              {link}
            </a>
          )}
        </li>
      ))}
    </ul>
  )
}

function SameWords({ found: { sameWords }, slug }: { found: DraftPreview; slug: string }) {
  if (sameWords.length === 0) return null
  const findings = sameWords.map(({ label, sentence, place }) => ({
    message: words.sameWords.text(inFrench(label), inFrench(sentence)),
    place,
  }))
  return (
    <Notice tone="warning" title={words.sameWords.title}>
      <FindingList findings={findings} slug={slug} link={words.sameWords.link} />
    </Notice>
  )
}

function LostDays({ lost: { bookings, households, days } }: { lost: DraftPreview['lost'] }) {
  if (bookings === 0) return null
  const shown = days.slice(0, mostDays).map((on) => dayInFrench(on))
  return (
    <Notice tone="warning" title={words.lost.title(bookings, households)}>
      <p>{words.lost.text}</p>
      <p>{words.lost.days(shown, days.length - shown.length)}</p>
    </Notice>
  )
}

function Findings({
  findings: { fresh, known },
  slug,
}: {
  findings: DraftPreview['findings']
  slug: string
}) {
  return (
    <>
      {fresh.length > 0 && (
        <Notice tone="warning" title={words.findings.title(fresh.length)}>
          <FindingList findings={fresh} slug={slug} />
          <p>{words.findings.text}</p>
        </Notice>
      )}
      {known.length > 0 && (
        <Disclosure summary={words.findings.before(known.length)}>
          <FindingList findings={known} slug={slug} />
        </Disclosure>
      )}
    </>
  )
}

function Behind({ found, slug }: { found: DraftPreview; slug: string }) {
  const { baseVersion, latest, isMine, publishedBy } = found
  const title =
    latest < baseVersion ? words.behind.withdrawn(baseVersion) : words.behind.title(latest, publishedBy)
  return (
    <Notice tone="warning" title={title}>
      <p>{isMine ? words.behind.text : words.behind.colleague}</p>
      {isMine && <LinkButton href={paths.settingsTogether(slug)}>{words.behind.link}</LinkButton>}
    </Notice>
  )
}

function factsOf({ draft: { effectiveOn, reason, councilDecision } }: DraftPreview): Fact[] {
  return [
    ...(effectiveOn ? [{ name: words.proposal.date, value: dayInFrench(effectiveOn) }] : []),
    ...(reason ? [{ name: words.proposal.reason, value: reason }] : []),
    ...(councilDecision ? [{ name: words.proposal.decision, value: councilDecision }] : []),
  ]
}

function Proposal({ found }: { found: DraftPreview }) {
  const { isMine, author } = found
  return (
    <Notice title={isMine ? words.proposal.mine : words.proposal.from(author)}>
      <Facts facts={factsOf(found)} />
      {isMine && (
        <>
          <p>{words.proposal.mineText}</p>
          <ActionForm
            action={reopenDraftAction}
            labels={formLabels(speak('fr').t)}
            name={words.proposal.takeBack}
          >
            <SubmitButton variant="secondary">{words.proposal.takeBack}</SubmitButton>
          </ActionForm>
        </>
      )}
    </Notice>
  )
}

function Publication({ found, ...asked }: Asked & { found: DraftPreview }) {
  const { slug } = asked.commune
  const isProposed = found.draft.state === 'proposed'
  if (found.latest !== found.baseVersion) return <Behind {...{ found, slug }} />
  if (!mayDo(asked.viewer, 'change-settings')) return <p>{words.readOnly}</p>
  return isProposed && found.isMine ? null : <PublicationForm found={found} asked={asked} />
}

/** « Aperçu avant publication » : what the draft would do, what seems wrong in it, and the form that publishes it. */
export function DraftPreviewPage({ data: found, ...asked }: Props) {
  const { slug } = asked.commune
  if (found === 'none' || !found.hasChanges)
    return (
      <FrenchPage>
        <PageHeading above={<BackToSettings slug={slug} />}>{words.title}</PageHeading>
        <p>{words.nothing}</p>
        {found !== 'none' && found.isMine && <Typing found={found} slug={slug} />}
      </FrenchPage>
    )
  const { preview, before, after } = found
  return (
    <FrenchPage>
      <PageHeading above={<BackToSettings slug={slug} />} intro={words.intro}>
        {words.title}
      </PageHeading>
      {found.draft.state === 'proposed' && <Proposal found={found} />}
      {found.isMine && <Typing found={found} slug={slug} />}
      <SameWords found={found} slug={slug} />
      <LostDays lost={found.lost} />
      <Findings findings={found.findings} slug={slug} />
      <p>{words.base(found.baseVersion)}</p>
      <PreviewView {...{ preview, before, after }} />
      <Publication {...asked} found={found} />
    </FrenchPage>
  )
}

function Typing({ found: { draft }, slug }: { found: DraftPreview; slug: string }) {
  if (!draft.typing) return null
  return (
    <Notice tone="warning" title={words.typing.title}>
      <p>{words.typing.text}</p>
      <LinkButton variant="secondary" href={paths.settingsForm(slug, draft.typing.place)}>
        {words.typing.link}
      </LinkButton>
    </Notice>
  )
}
