import { anyone } from '@/domain/access/who'
import { PrivacyNotice } from '@/features/site/privacy-notice'
import { communePage } from '@/request/commune-page'

export default communePage({
  who: anyone,
  title: (t) => t('statements.privacy.title'),
  load: async () => ({}),
  view: PrivacyNotice,
})
