import type { CommuneRecord } from '@/communes/record'
import type { AgentViewer } from '@/domain/access/who'
import { confirmWords, formLabels } from '@/i18n/form-labels'
import type { Speaker } from '@/i18n/speak'
import type { PageAsked } from '@/request/commune-page'
import { paths } from '@/request/paths'
import { LinkButton } from '@/ui/button'
import { ConfirmButton } from '@/ui/confirm-button'
import { ActionForm } from '@/ui/form'
import { Notice } from '@/ui/notice'
import { PageHeading } from '@/ui/page-heading'
import { Pagination } from '@/ui/pagination'
import { SubmitButton } from '@/ui/submit-button'
import { type Column, DataTable } from '@/ui/table'
import { Tag } from '@/ui/tag'
import { disableAgentAction, enableAgentAction, resendAgentActivationAction } from './actions'
import type { AgentRow, AgentState, AgentsPage } from './agents-of-commune'

const actions = {
  resend: resendAgentActivationAction,
  disable: disableAgentAction,
  enable: enableAgentAction,
}
const possible: Record<AgentState, (keyof typeof actions)[]> = {
  active: ['disable'],
  waiting: ['resend', 'disable'],
  disabled: ['enable'],
}
const tones = { active: 'success', waiting: 'warning', disabled: 'danger' } as const
const sayings = ['opened', 'changed', 'rights-changed', 'disabled', 'enabled', 'resent', 'unchanged'] as const

type Props = PageAsked<AgentViewer> & { data: AgentsPage }

/** The town's names for services; a key that the record no longer has stands as it is. */
const servicesSaid = ({ town, list, t }: Speaker, record: CommuneRecord, services: string[]) =>
  services.length === 0
    ? t('agents.allServices')
    : list(
        services.map((service) => {
          const named = record.services.find(({ key }) => key === service)
          return named ? town(named.label).text : service
        }),
        'and',
      )

function AccountOf({ t, agent, isOwn }: { t: Speaker['t']; agent: AgentRow; isOwn: boolean }) {
  const name = `${agent.firstName} ${agent.lastName}`
  return (
    <div>
      <Tag tone={tones[agent.state]}>{t(`administration.households.state.${agent.state}`)}</Tag>
      <div className="-ms-5 flex flex-wrap">
        {(isOwn ? [] : possible[agent.state]).map((action) => {
          const label = t(`administration.households.${action}`)
          const named = { action: label, name: `${name}, ${agent.identifier}` }
          return (
            <ActionForm
              key={action}
              action={actions[action]}
              labels={formLabels(t)}
              hidden={{ accountId: agent.id }}
              name={t('administration.households.actionFor', named)}
            >
              {action === 'disable' ? (
                <ConfirmButton
                  variant="quiet"
                  title={t('administration.households.confirmDisable.title', { name })}
                  lost={t('administration.households.confirmDisable.lost')}
                  words={confirmWords(t)}
                >
                  {label}
                </ConfirmButton>
              ) : (
                <SubmitButton variant="quiet">{label}</SubmitButton>
              )}
            </ActionForm>
          )
        })}
      </div>
    </div>
  )
}

function columnsOf({ speaker, viewer, commune: { slug, record } }: Props): Column<AgentRow>[] {
  const { t } = speaker
  return [
    {
      id: 'name',
      header: t('agents.name'),
      isRowHeader: true,
      cell: (agent) => (
        <>
          <bdi>{`${agent.firstName} ${agent.lastName}`}</bdi>
          <p className="wrap-anywhere text-sm font-normal">{agent.email}</p>
          <a
            href={paths.agent(slug, agent.id)}
            aria-label={t('administration.households.actionFor', {
              action: t('agents.change'),
              name: `${agent.firstName} ${agent.lastName}, ${agent.identifier}`,
            })}
            className="inline-flex min-h-11 items-center font-semibold text-primary underline underline-offset-4"
          >
            {t('agents.change')}
          </a>
        </>
      ),
    },
    { id: 'role', header: t('agents.role'), cell: ({ townRole }) => t(`agents.roles.${townRole}`) },
    {
      id: 'services',
      header: t('agents.services'),
      cell: ({ services }) => servicesSaid(speaker, record, services),
    },
    {
      id: 'state',
      header: t('agents.state'),
      cell: (agent) => <AccountOf t={t} agent={agent} isOwn={agent.id === viewer.accountId} />,
    },
  ]
}

/** The agents of the town, and what an administrator may do about each account. */
export function AgentsView(props: Props) {
  const { data, query, commune, speaker } = props
  const { t } = speaker
  const { page, pages } = data
  const said = sayings.find((one) => one === query.fait)
  const to = (n: number) => paths.agents(commune.slug, n > 1 ? { page: String(n) } : {})
  return (
    <>
      <PageHeading above={t('administration.title')} intro={t('agents.intro')}>
        {t('agents.title')}
      </PageHeading>
      {said && (
        <div className="mb-6">
          <Notice
            tone={said === 'unchanged' ? 'information' : 'success'}
            live
            title={t(`agents.said.${said}`)}
          />
        </div>
      )}
      <div className="mb-6">
        <LinkButton href={paths.openAgent(commune.slug)}>{t('agents.open')}</LinkButton>
      </div>
      <DataTable
        caption={t('agents.caption')}
        captionHidden
        columns={columnsOf(props)}
        rows={data.rows}
        keyOf={({ id }) => id}
        empty={t('agents.none')}
      />
      {pages > 1 && (
        <Pagination
          label={t('administration.households.pages')}
          position={t('administration.households.page', { page, pages })}
          previous={
            page > 1 ? { href: to(page - 1), label: t('administration.households.previous') } : undefined
          }
          next={page < pages ? { href: to(page + 1), label: t('administration.households.next') } : undefined}
        />
      )}
    </>
  )
}
