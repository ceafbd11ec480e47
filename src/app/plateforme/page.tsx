import { communesOfPlatform } from '@/features/platform/communes-of-platform'
import { CommunesView } from '@/features/platform/communes-view'
import { platformTimeZone } from '@/features/platform/platform-time-zone'
import { operatorPage } from '@/request/operator-page'

export default operatorPage({
  title: (t) => t('platform.communes.title'),
  load: ({ operator, now, query }) =>
    communesOfPlatform(operator.id, {
      today: now.toZonedDateTimeISO(platformTimeZone).toPlainDate(),
      page: /^\d{1,4}$/.test(query.page ?? '') ? Number(query.page) : 1,
    }),
  view: CommunesView,
})
