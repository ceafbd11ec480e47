import { townAgent } from '@/domain/access/who'
import { agentsOfCommune } from '@/features/agents/agents-of-commune'
import { AgentsView } from '@/features/agents/agents-view'
import { communePage } from '@/request/commune-page'

export default communePage({
  who: townAgent('manage-agents'),
  title: (t) => t('agents.title'),
  load: (db, { viewer, query }) =>
    agentsOfCommune(db, viewer, { page: /^\d{1,4}$/.test(query.page ?? '') ? Number(query.page) : 1 }),
  view: AgentsView,
})
