import { codesLeft } from '@/features/platform/codes-left'
import { OwnAccessView } from '@/features/platform/own-access-view'
import { operatorPage } from '@/request/operator-page'

export default operatorPage({
  title: (t) => t('platform.ownAccess.title'),
  load: async ({ operator }) => ({ codesLeft: await codesLeft(operator.id) }),
  view: OwnAccessView,
})
