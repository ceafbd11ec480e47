import type { Conflict } from '@/communes/merge-records'
import { mayDo } from '@/domain/access/rights'
import type { AgentViewer } from '@/domain/access/who'
import { formLabels } from '@/i18n/form-labels'
import { versionWords } from '@/i18n/settings/versions'
import { speak } from '@/i18n/speak'
import type { PageAsked } from '@/request/commune-page'
import { paths } from '@/request/paths'
import { LinkButton } from '@/ui/button'
import { ActionForm } from '@/ui/form'
import { Notice } from '@/ui/notice'
import { PageHeading, Section } from '@/ui/page-heading'
import { SelectField } from '@/ui/select-field'
import { SubmitButton } from '@/ui/submit-button'
import { rebaseDraftAction } from './actions'
import { ChangeList, placeWords } from './change-words'
import { dayOfInstant } from './in-french'
import { BackToSettings, FrenchPage } from './settings-frame'
import type { Together } from './together'

const words = versionWords.together

type Asked = PageAsked<AgentViewer>

function PublishedSince({ found, timeZone }: { found: Together; timeZone: string }) {
  const { since, latest, of, base, theirs, theirChanges } = found
  return (
    <Section title={words.theirs} id="publie">
      {latest < of.baseVersion && <p>{words.withdrawn(of.baseVersion)}</p>}
      {since.map(({ version, author, publishedAt, reason }) => (
        <p key={version}>
          {words.published(version, author, dayOfInstant(publishedAt.toString(), timeZone))} : {reason}
        </p>
      ))}
      <ChangeList changes={theirChanges} records={{ before: base, after: theirs }} />
    </Section>
  )
}

function ChoiceOf({ conflict, found }: { conflict: Conflict; found: Together }) {
  const { place, saying } = placeWords(
    conflict.path,
    conflict.theirs === undefined ? found.base : found.theirs,
  )
  return (
    <SelectField
      name={`choice.${conflict.path.join('.')}`}
      label={place}
      placeholder={words.choose}
      choices={[
        { value: 'mine', label: words.keepMine(saying(conflict.mine)) },
        { value: 'theirs', label: words.keepTheirs(found.latest, saying(conflict.theirs)) },
      ]}
      required
    />
  )
}

function Joining({ found, slug }: { found: Together; slug: string }) {
  const { conflicts, of, latest, faults } = found
  const hidden = { revision: String(of.revision), latest: String(latest) }
  return (
    <>
      {conflicts.length === 0 && faults > 0 && (
        <Notice tone="warning" title={words.faults(faults)}>
          <p>{words.faultsText}</p>
          <LinkButton variant="secondary" href={paths.settings(slug)}>
            {versionWords.publication.back}
          </LinkButton>
        </Notice>
      )}
      <ActionForm
        action={rebaseDraftAction}
        labels={formLabels(speak('fr').t)}
        hidden={hidden}
        name={words.submit(latest)}
      >
        {conflicts.length > 0 && (
          <Section title={words.conflicts} id="choisir">
            <p>{words.conflict}</p>
            {conflicts.map((conflict) => (
              <ChoiceOf key={conflict.path.join('.')} conflict={conflict} found={found} />
            ))}
          </Section>
        )}
        <p>{words.joined}</p>
        <SubmitButton>{words.submit(latest)}</SubmitButton>
      </ActionForm>
    </>
  )
}

/** Two administrators changed the record at once: what each did, and what to keep where both did. */
export function TogetherView({ data: found, commune, viewer }: Asked & { data: Together | 'none' }) {
  const { slug, record } = commune
  return (
    <FrenchPage>
      <PageHeading above={<BackToSettings slug={slug} />} intro={found === 'none' ? words.none : words.intro}>
        {words.title}
      </PageHeading>
      {found !== 'none' && (
        <>
          <PublishedSince found={found} timeZone={record.timeZone} />
          <Section title={words.mine} id="mes-changements">
            <ChangeList changes={found.myChanges} records={{ before: found.base, after: found.mine }} />
          </Section>
          {mayDo(viewer, 'change-settings') && <Joining found={found} slug={slug} />}
        </>
      )}
    </FrenchPage>
  )
}
