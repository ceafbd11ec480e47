import { townAgent } from '@/domain/access/who'
import { settingsState } from '@/features/settings/settings-asked'
import { SettingsView } from '@/features/settings/settings-view'
import { settingsWords } from '@/i18n/settings/pages'
import { communePage } from '@/request/commune-page'

export default communePage({
  who: townAgent('read-settings'),
  title: () => settingsWords.title,
  load: (db, { viewer }) => settingsState(db, viewer),
  view: SettingsView,
})
