import { townAgent } from '@/domain/access/who'
import { ActivityPage } from '@/features/settings/activity-page'
import { activityState } from '@/features/settings/settings-asked'
import { settingsWords } from '@/i18n/settings/pages'
import { communePage } from '@/request/commune-page'

export default communePage({
  who: townAgent('read-settings'),
  title: () => settingsWords.activities.title,
  load: (db, { viewer, params }) => activityState(db, viewer, params.activite ?? ''),
  view: ActivityPage,
})
