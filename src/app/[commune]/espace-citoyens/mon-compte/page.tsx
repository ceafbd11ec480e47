import { accountHolder } from '@/domain/access/who'
import { AccountView } from '@/features/access/account-view'
import { communePage } from '@/request/commune-page'

export default communePage({
  who: accountHolder,
  title: (t) => t('access.account.title'),
  load: async () => ({}),
  view: AccountView,
})
