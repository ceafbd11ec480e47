import { communesOfPlatform } from '@/features/platform/communes-of-platform'
import { CommunesView } from '@/features/platform/communes-view'
import { platformTimeZone } from '@/features/platform/platform-time-zone'
import { operatorPage } from '@/request/operator-page'

export default operatorPage({
  title: (t) => t('platform.communes.title'),
  load: ({ operator, now }) =>
    communesOfPlatform(operator.id, now.toZonedDateTimeISO(platformTimeZone).toPlainDate()),
  view: CommunesView,
})
