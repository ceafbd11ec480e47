import { communesAsked } from '@/features/platform/communes-asked'
import { communesOfPlatform } from '@/features/platform/communes-of-platform'
import { CommunesView } from '@/features/platform/communes-view'
import { operatorPage } from '@/request/operator-page'

export default operatorPage({
  title: (t) => t('platform.communes.title'),
  load: ({ operator, now, query }) => communesOfPlatform(operator.id, communesAsked(query), now),
  view: CommunesView,
})
