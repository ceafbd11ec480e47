import type { AgentViewer } from '@/domain/access/who'
import { formLabels } from '@/i18n/form-labels'
import { versionWords } from '@/i18n/settings/versions'
import { speak } from '@/i18n/speak'
import type { PageAsked } from '@/request/commune-page'
import { paths } from '@/request/paths'
import { ButtonRow, LinkButton } from '@/ui/button'
import { ActionForm } from '@/ui/form'
import { Notice } from '@/ui/notice'
import { Section } from '@/ui/page-heading'
import { SubmitButton } from '@/ui/submit-button'
import { TextField } from '@/ui/text-field'
import { publishDraftAction } from './actions'
import type { DraftPreview } from './draft-preview'
import { dayInFrench, dayOfInstant } from './in-french'

const words = versionWords.publication

/** From which day, why, by which decision; where the town asks for two people, whoever changed only proposes. */
export function PublicationForm({
  found: { draft, isMine, effectiveOn, waiting },
  asked: { commune, now },
}: {
  found: DraftPreview
  asked: PageAsked<AgentViewer>
}) {
  const { slug, record } = commune
  const todayOn = now.toZonedDateTimeISO(record.timeZone).toPlainDate()
  const proposes = isMine && record.publication?.bySecondPerson === true
  const label = proposes ? words.propose : words.publish
  const together = (
    <LinkButton href={paths.settingsTogether(slug)}>{versionWords.preview.behind.link}</LinkButton>
  )
  return (
    <Section title={proposes ? words.proposeTitle : words.title} id="publier">
      {proposes && <p>{words.bySecond}</p>}
      {waiting && (
        <Notice tone="warning">
          <p>{words.waiting(waiting.version, dayOfInstant(waiting.from, record.timeZone))}</p>
        </Notice>
      )}
      <ActionForm
        action={publishDraftAction}
        labels={formLabels(speak('fr').t)}
        hidden={{ draftId: draft.id, revision: String(draft.revision) }}
        helpFor={isMine ? { 'record-published-meanwhile': together, 'base-version-withdrawn': together } : {}}
        fieldNames={{ effectiveOn: words.date, reason: words.reason, councilDecision: words.decision }}
        name={label}
      >
        <TextField
          name="effectiveOn"
          type="date"
          label={words.date}
          hint={words.dateHint(dayInFrench(todayOn))}
          defaultValue={effectiveOn.toString()}
          min={todayOn.toString()}
          required
        />
        <p className="max-w-prose">{words.meaning(dayInFrench(effectiveOn))}</p>
        <TextField
          name="reason"
          label={words.reason}
          hint={words.reasonHint}
          defaultValue={draft.reason ?? ''}
          maxLength={500}
          required
        />
        <TextField
          name="councilDecision"
          label={words.decision}
          hint={words.decisionHint}
          defaultValue={draft.councilDecision ?? ''}
          maxLength={200}
        />
        <ButtonRow>
          <SubmitButton>{label}</SubmitButton>
          <LinkButton variant="quiet" href={paths.settings(slug)}>
            {words.back}
          </LinkButton>
        </ButtonRow>
      </ActionForm>
    </Section>
  )
}
