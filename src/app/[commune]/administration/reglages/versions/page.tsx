import { townAgent } from '@/domain/access/who'
import { VersionsView } from '@/features/settings/versions-view'
import { proposals, versionsInDirectory, versionsOfRecord } from '@/features/settings/working-record'
import { versionWords } from '@/i18n/settings/versions'
import { communePage } from '@/request/commune-page'

export default communePage({
  who: townAgent('read-settings'),
  title: () => versionWords.versions.title,
  load: async (db) => ({
    versions: await versionsOfRecord(db),
    directory: await versionsInDirectory(db),
    proposals: await proposals(db),
  }),
  view: VersionsView,
})
