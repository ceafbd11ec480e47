import type { CommuneRecord } from '@/communes/record'
import { managesServices } from '@/domain/access/agent-accounts'
import { townRoles } from '@/domain/access/town-roles'
import type { AgentViewer } from '@/domain/access/who'
import type { Speaker } from '@/i18n/speak'
import { CheckboxGroup } from '@/ui/choice-fields'
import { SelectField } from '@/ui/select-field'
import type { AgentRow } from './agents-of-commune'

type Props = { speaker: Speaker; record: CommuneRecord; viewer: AgentViewer; agent?: AgentRow }

/** The services to choose among: those of the record that the viewer gives, and those that the agent has already. */
function servicesFor({ speaker: { town }, record, viewer, agent }: Props) {
  const offered = record.services.map(({ key, label }) => ({ value: key, label: town(label).text }))
  const gone = (agent?.services ?? []).filter((service) => !offered.some(({ value }) => value === service))
  return [...offered, ...gone.map((service) => ({ value: service, label: service }))].filter(({ value }) =>
    managesServices(viewer, [value]),
  )
}

/** The role of an agent, and the services they are held to. */
export function RightsFields(props: Props) {
  const { t } = props.speaker
  const services = servicesFor(props)
  return (
    <>
      <SelectField
        name="townRole"
        label={t('agents.role')}
        choices={townRoles.map((value) => ({
          value,
          label: `${t(`agents.roles.${value}`)} – ${t(`agents.rolesHint.${value}`)}`,
        }))}
        defaultValue={props.agent?.townRole ?? 'agent'}
      />
      {services.length > 0 && (
        <CheckboxGroup
          name="services[]"
          label={t('agents.services')}
          hint={t('agents.servicesHint')}
          choices={services}
          defaultValues={props.agent?.services}
        />
      )}
    </>
  )
}
