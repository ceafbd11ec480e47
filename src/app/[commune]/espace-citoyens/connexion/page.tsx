import { anyone } from '@/domain/access/who'
import { SignInView } from '@/features/access/sign-in-view'
import { communePage } from '@/request/commune-page'

export default communePage({
  who: anyone,
  title: (t) => t('access.signIn.title'),
  load: async () => ({}),
  view: SignInView,
})
