import { townAgent } from '@/domain/access/who'
import { latestExports } from '@/features/exports/ask-for-export'
import { ExportsView } from '@/features/exports/exports-view'
import { communePage } from '@/request/commune-page'

export default communePage({
  who: townAgent('export-town'),
  title: (t) => t('exports.title'),
  load: latestExports,
  view: ExportsView,
})
