import { formLabels } from '@/i18n/form-labels'
import type { Translate } from '@/i18n/speak'
import type { OperatorPageAsked } from '@/request/operator-page'
import { FileField } from '@/ui/file-field'
import { ActionForm } from '@/ui/form'
import { PageHeading } from '@/ui/page-heading'
import { SubmitButton } from '@/ui/submit-button'
import { TextArea } from '@/ui/text-area'
import { TextField } from '@/ui/text-field'
import { openCommuneAction, openFromRecordAction } from './actions'
import { InviteeFields, inviteeNames } from './administrators-section'
import { FieldsPart, identityNames, NewCommuneFields } from './new-commune-fields'
import { PlatformFrame } from './platform-frame'
import { type Start, StartLinks } from './start-links'

const administrator = 'administrator.'

function AdministratorPart({ t }: { t: Translate }) {
  return (
    <FieldsPart legend={t('platform.open.administrator')}>
      <p className="max-w-prose">{t('platform.commune.inviteIntro')}</p>
      <InviteeFields t={t} prefix={administrator} />
    </FieldsPart>
  )
}

function FromModel({ t, start, model }: { t: Translate; start: Start; model: string }) {
  return (
    <ActionForm
      action={openCommuneAction}
      labels={formLabels(t)}
      fieldNames={{ ...identityNames(t), ...inviteeNames(t, administrator) }}
      name={t('platform.open.title')}
    >
      {start === 'commune' && (
        <TextField
          name="model"
          label={t('platform.open.model')}
          defaultValue={model}
          maxLength={60}
          width="half"
          spellCheck={false}
          required
        />
      )}
      <NewCommuneFields t={t} />
      <AdministratorPart t={t} />
      <SubmitButton>{t('platform.open.submit')}</SubmitButton>
    </ActionForm>
  )
}

function FromRecord({ t }: { t: Translate }) {
  return (
    <ActionForm
      action={openFromRecordAction}
      labels={formLabels(t)}
      fieldNames={inviteeNames(t, administrator)}
      name={t('platform.open.title')}
    >
      <TextArea
        name="record"
        label={t('platform.open.record')}
        rows={18}
        spellCheck={false}
        lang="fr"
        isCode
      />
      <FileField
        name="file"
        label={t('platform.open.file')}
        hint={t('platform.open.fileHint')}
        accept=".yaml,.yml,text/yaml"
      />
      <AdministratorPart t={t} />
      <SubmitButton>{t('platform.open.submit')}</SubmitButton>
    </ActionForm>
  )
}

/** A commune to open: from the template, with the rules of another, or from a record that somebody has written. */
export function OpenCommuneView({
  data,
  ...asked
}: OperatorPageAsked & { data: { start: Start; model: string } }) {
  const { t } = asked.speaker
  const { start, model } = data
  return (
    <PlatformFrame {...asked}>
      <PageHeading above={t('platform.communes.title')} intro={t(`platform.open.intros.${start}`)}>
        {t('platform.open.title')}
      </PageHeading>
      <StartLinks t={t} current={start} />
      {start === 'fiche' ? <FromRecord t={t} /> : <FromModel {...{ t, start, model }} />}
    </PlatformFrame>
  )
}
