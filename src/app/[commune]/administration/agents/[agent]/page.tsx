import { townAgent } from '@/domain/access/who'
import { ChangeAgentView } from '@/features/agents/agent-views'
import { agentOfCommune } from '@/features/agents/agents-of-commune'
import { communePage } from '@/request/commune-page'

export default communePage({
  who: townAgent('manage-agents'),
  title: (t, { firstName, lastName }) => t('agents.changeOf', { name: `${firstName} ${lastName}` }),
  load: (db, { viewer, params }) => agentOfCommune(db, viewer, params.agent ?? ''),
  view: ChangeAgentView,
})
