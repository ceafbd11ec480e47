import type { AgentViewer } from '@/domain/access/who'
import { formLabels } from '@/i18n/form-labels'
import type { PageAsked } from '@/request/commune-page'
import { paths } from '@/request/paths'
import { ButtonRow, LinkButton } from '@/ui/button'
import { ActionForm } from '@/ui/form'
import { PageHeading } from '@/ui/page-heading'
import { SubmitButton } from '@/ui/submit-button'
import { TextField } from '@/ui/text-field'
import { changeAgentAction, openAgentAction } from './actions'
import type { AgentRow } from './agents-of-commune'
import { RightsFields } from './rights-fields'

type Asked = PageAsked<AgentViewer>

function Names({ speaker: { t }, agent }: Pick<Asked, 'speaker'> & { agent?: AgentRow }) {
  return (
    <>
      <TextField
        name="firstName"
        label={t('administration.openAccount.firstName')}
        defaultValue={agent?.firstName}
        maxLength={100}
        required
      />
      <TextField
        name="lastName"
        label={t('administration.openAccount.lastName')}
        defaultValue={agent?.lastName}
        maxLength={100}
        required
      />
    </>
  )
}

function Buttons({ speaker: { t }, commune, words }: Pick<Asked, 'speaker' | 'commune'> & { words: string }) {
  return (
    <ButtonRow>
      <SubmitButton>{words}</SubmitButton>
      <LinkButton variant="quiet" href={paths.agents(commune.slug)}>
        {t('agents.back')}
      </LinkButton>
    </ButtonRow>
  )
}

/** An account for somebody of the town hall. */
export function OpenAgentView({ speaker, commune, viewer }: Asked) {
  const { t } = speaker
  return (
    <>
      <PageHeading above={t('administration.title')} intro={t('agents.openIntro')}>
        {t('agents.open')}
      </PageHeading>
      <ActionForm action={openAgentAction} labels={formLabels(t)} name={t('agents.open')}>
        <Names speaker={speaker} />
        <TextField
          name="email"
          type="email"
          label={t('administration.openAccount.email')}
          maxLength={254}
          required
        />
        <RightsFields speaker={speaker} record={commune.record} viewer={viewer} />
        <Buttons speaker={speaker} commune={commune} words={t('agents.open')} />
      </ActionForm>
    </>
  )
}

/** The name, the role and the services of an agent. */
export function ChangeAgentView({ speaker, commune, viewer, data: agent }: Asked & { data: AgentRow }) {
  const { t } = speaker
  const title = t('agents.changeOf', { name: `${agent.firstName} ${agent.lastName}` })
  return (
    <>
      <PageHeading above={t('administration.title')} intro={t('agents.rightsNote')}>
        {title}
      </PageHeading>
      <ActionForm
        action={changeAgentAction}
        labels={formLabels(t)}
        hidden={{ accountId: agent.id }}
        name={title}
      >
        <Names speaker={speaker} agent={agent} />
        <p>
          {t('administration.openAccount.email')}
          {t('site.form.colon')}
          <bdi className="wrap-anywhere font-semibold">{agent.email}</bdi>
        </p>
        <RightsFields speaker={speaker} record={commune.record} viewer={viewer} agent={agent} />
        <Buttons speaker={speaker} commune={commune} words={t('agents.save')} />
      </ActionForm>
    </>
  )
}
