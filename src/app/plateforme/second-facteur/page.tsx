import { secondFactorOf } from '@/features/platform/second-factor-of'
import { SecondFactorView } from '@/features/platform/second-factor-view'
import { env } from '@/request/env'
import { pendingOperatorPage } from '@/request/operator-page'

export default pendingOperatorPage({
  title: (t) => t('platform.secondFactor.title'),
  load: ({ pending, now, speaker }) =>
    secondFactorOf(pending, {
      now,
      issuer: speaker.t('site.name'),
      isDemo: env().PORTAL_MODE !== 'production',
    }),
  view: SecondFactorView,
})
