import { anyone } from '@/domain/access/who'
import { ForgottenPasswordView } from '@/features/access/forgotten-password-view'
import { communePage } from '@/request/commune-page'

export default communePage({
  who: anyone,
  title: (t) => t('access.forgotten.title'),
  load: async () => ({}),
  view: ForgottenPasswordView,
})
