import { anyone } from '@/domain/access/who'
import { AccessibilityStatement } from '@/features/site/accessibility-statement'
import { communePage } from '@/request/commune-page'

export default communePage({
  who: anyone,
  title: (t) => t('statements.accessibility.title'),
  load: async () => ({}),
  view: AccessibilityStatement,
})
