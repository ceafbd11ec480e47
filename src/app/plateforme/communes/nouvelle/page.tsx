import { OpenCommuneView } from '@/features/platform/open-commune-view'
import { starts } from '@/features/platform/start-links'
import { operatorPage } from '@/request/operator-page'

export default operatorPage({
  title: (t) => t('platform.open.title'),
  load: async ({ query }) => ({
    start: starts.find((start) => start === query.depuis) ?? 'modele',
    model: query.modele ?? '',
  }),
  view: OpenCommuneView,
})
