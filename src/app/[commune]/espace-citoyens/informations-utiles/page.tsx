import { anyone } from '@/domain/access/who'
import { PracticalInfo } from '@/features/site/practical-info'
import { communePage } from '@/request/commune-page'

export default communePage({
  who: anyone,
  title: (t) => t('site.publicHome.practicalInfo'),
  load: async () => ({}),
  view: PracticalInfo,
})
