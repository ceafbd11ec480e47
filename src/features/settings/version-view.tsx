import { mayDo, worksFor } from '@/domain/access/rights'
import type { AgentViewer } from '@/domain/access/who'
import { formLabels } from '@/i18n/form-labels'
import { versionWords } from '@/i18n/settings/versions'
import { speak } from '@/i18n/speak'
import type { PageAsked } from '@/request/commune-page'
import { paths } from '@/request/paths'
import { Button } from '@/ui/button'
import { ConfirmButton } from '@/ui/confirm-button'
import { Facts } from '@/ui/facts'
import { ActionForm } from '@/ui/form'
import { FormScope } from '@/ui/form-scope'
import { PageHeading, Section } from '@/ui/page-heading'
import { SelectField } from '@/ui/select-field'
import { restoreVersionAction } from './actions'
import { ChangeList } from './change-words'
import type { ComparedVersions } from './compared-versions'
import { confirmInFrench, dayOfInstant } from './in-french'
import { BackTo, FrenchPage } from './settings-frame'

const words = versionWords.version
const { columns, none } = versionWords.versions
const labels = formLabels(speak('fr').t)

type Props = PageAsked<AgentViewer> & { data: ComparedVersions }

function Facets({ data: { version }, commune }: Props) {
  const day = (at: { toString(): string }) => dayOfInstant(at.toString(), commune.record.timeZone)
  return (
    <Facts
      facts={[
        { name: columns.effective, value: day(version.effectiveAt) },
        { name: columns.published, value: day(version.publishedAt) },
        { name: columns.author, value: <bdi>{version.author}</bdi> },
        { name: columns.reason, value: version.reason },
        { name: columns.decision, value: version.councilDecision ?? none },
      ]}
    />
  )
}

function ChooseOther({ data: { version, versions, other }, commune }: Props) {
  const choices = versions
    .filter((one) => one.version !== version.version)
    .map((one) => ({ value: String(one.version), label: words.title(one.version) }))
  return (
    <FormScope labels={labels}>
      <form action={paths.settingsVersion(commune.slug, version.version)} className="space-y-3">
        <SelectField
          name="avec"
          label={words.choose}
          choices={choices}
          {...(other && { defaultValue: String(other.version) })}
        />
        <Button variant="secondary">{words.compare}</Button>
      </form>
    </FormScope>
  )
}

function Restore({ version }: { version: number }) {
  return (
    <ActionForm
      action={restoreVersionAction}
      labels={labels}
      hidden={{ version: String(version), reason: words.restoreReason(version) }}
      name={words.restore}
    >
      <ConfirmButton
        variant="secondary"
        title={words.restoreTitle(version)}
        lost={words.restoreLost}
        words={confirmInFrench}
      >
        {words.restore}
      </ConfirmButton>
    </ActionForm>
  )
}

/** A version of the record, what changed from another to it, and the button that makes it a draft again. */
export function VersionView(page: Props) {
  const { data, commune, viewer } = page
  const { version, other, record, changes } = data
  const mayRestore = mayDo(viewer, 'change-settings') && worksFor(viewer, undefined)
  return (
    <FrenchPage>
      <PageHeading
        above={<BackTo href={paths.settingsVersions(commune.slug)}>{versionWords.versions.title}</BackTo>}
      >
        {words.title(version.version)}
      </PageHeading>
      <Facets {...page} />
      {mayRestore && <Restore version={version.version} />}
      {other ? (
        <Section title={words.comparedTo(version.version, other.version)} id="comparaison">
          <ChooseOther {...page} />
          {changes.length === 0 && <p>{words.same}</p>}
          <ChangeList changes={changes} records={{ before: other.record, after: record }} />
        </Section>
      ) : (
        <p>{words.alone}</p>
      )}
    </FrenchPage>
  )
}
