import { townAgent } from '@/domain/access/who'
import { OpenAccountView } from '@/features/household/open-account-view'
import { communePage } from '@/request/commune-page'

export default communePage({
  who: townAgent('open-accounts'),
  title: (t) => t('administration.openAccount.title'),
  load: async () => ({}),
  view: OpenAccountView,
})
