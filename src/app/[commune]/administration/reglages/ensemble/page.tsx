import { townAgent } from '@/domain/access/who'
import { togetherOf } from '@/features/settings/together'
import { TogetherView } from '@/features/settings/together-view'
import { versionWords } from '@/i18n/settings/versions'
import { communePage } from '@/request/commune-page'

export default communePage({
  who: townAgent('change-settings'),
  title: () => versionWords.together.title,
  load: (db, { viewer }) => togetherOf(db, viewer),
  view: TogetherView,
})
