import { townAgent } from '@/domain/access/who'
import { isListPart, ListPage } from '@/features/settings/list-page'
import { settingsState } from '@/features/settings/settings-asked'
import { settingsWords } from '@/i18n/settings/pages'
import { communePage } from '@/request/commune-page'

export default communePage({
  who: townAgent('read-settings'),
  title: (_, { part }) => settingsWords.lists[part][0],
  load: async (db, { viewer, query: { ou } }) =>
    isListPart(ou) ? { state: await settingsState(db, viewer), part: ou } : null,
  view: ListPage,
})
