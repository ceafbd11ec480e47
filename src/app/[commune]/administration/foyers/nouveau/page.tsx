import { agent } from '@/domain/access/who'
import { OpenAccountView } from '@/features/household/open-account-view'
import { communePage } from '@/request/commune-page'

export default communePage({
  who: agent,
  title: (t) => t('administration.openAccount.title'),
  load: async () => ({}),
  view: OpenAccountView,
})
