import { townAgent } from '@/domain/access/who'
import { PortalView } from '@/features/settings/portal-view'
import { draftOf } from '@/features/settings/working-record'
import { versionWords } from '@/i18n/settings/versions'
import { communePage } from '@/request/commune-page'

export default communePage({
  who: townAgent('read-settings'),
  title: () => versionWords.portal.title,
  load: async (db, { viewer }) => ({ hasDraft: (await draftOf(db, viewer.accountId)) !== null }),
  view: PortalView,
})
