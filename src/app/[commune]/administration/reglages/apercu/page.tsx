import { townAgent } from '@/domain/access/who'
import { draftPreview } from '@/features/settings/draft-preview'
import { DraftPreviewPage } from '@/features/settings/preview-page'
import { versionWords } from '@/i18n/settings/versions'
import { communePage } from '@/request/commune-page'

export default communePage({
  who: townAgent('read-settings'),
  title: () => versionWords.preview.title,
  load: (db, { viewer, now, query: { proposition } }) =>
    draftPreview(db, { viewer, now, ...(proposition !== undefined && { proposal: proposition }) }),
  view: DraftPreviewPage,
})
