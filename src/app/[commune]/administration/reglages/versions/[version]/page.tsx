import { townAgent } from '@/domain/access/who'
import { comparedVersions } from '@/features/settings/compared-versions'
import { VersionView } from '@/features/settings/version-view'
import { versionWords } from '@/i18n/settings/versions'
import { communePage } from '@/request/commune-page'

export default communePage({
  who: townAgent('read-settings'),
  title: (_, { version }) => versionWords.version.title(version.version),
  load: (db, { params, query, now }) =>
    comparedVersions(db, { version: params.version, comparedTo: query.avec, now }),
  view: VersionView,
})
