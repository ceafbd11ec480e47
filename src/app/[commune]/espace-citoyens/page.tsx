import { anyone } from '@/domain/access/who'
import { PublicHome } from '@/features/site/public-home'
import { communePage } from '@/request/commune-page'

export default communePage({
  who: anyone,
  title: (t) => t('site.home'),
  load: async () => ({}),
  view: PublicHome,
})
