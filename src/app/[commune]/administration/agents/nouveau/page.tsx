import { townAgent } from '@/domain/access/who'
import { OpenAgentView } from '@/features/agents/agent-views'
import { communePage } from '@/request/commune-page'

export default communePage({
  who: townAgent('manage-agents'),
  title: (t) => t('agents.open'),
  load: async () => ({}),
  view: OpenAgentView,
})
