import { communeOfPlatform } from '@/features/platform/commune-of-platform'
import { CommuneView } from '@/features/platform/commune-view'
import { toolsOfCommune } from '@/features/platform/tools-of-commune'
import { operatorPage } from '@/request/operator-page'

export default operatorPage({
  title: (t, { commune }) => `${commune.name} – ${t('platform.communes.title')}`,
  load: async ({ operator, now, params }) => {
    const { commune: slug = '' } = params
    const found = await communeOfPlatform(operator.id, slug, now)
    const tools = found && (await toolsOfCommune(slug, { operatorId: operator.id, now }))
    return found && tools ? { ...found, tools } : null
  },
  view: CommuneView,
})
