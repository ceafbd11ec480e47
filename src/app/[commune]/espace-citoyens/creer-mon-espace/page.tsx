import { anyone } from '@/domain/access/who'
import { CreateMySpace } from '@/features/site/create-my-space'
import { communePage } from '@/request/commune-page'

export default communePage({
  who: anyone,
  title: (t) => t('access.create.title'),
  load: async () => ({}),
  view: CreateMySpace,
})
