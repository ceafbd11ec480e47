import { inFrench } from '@/communes/text'
import { townAgent } from '@/domain/access/who'
import { FamilyDaysView } from '@/features/settings/family-days-view'
import { versionWords } from '@/i18n/settings/versions'
import { communePage } from '@/request/commune-page'

export default communePage({
  who: townAgent('read-settings'),
  title: (_, activity) => versionWords.familyDays.title(inFrench(activity.label)),
  load: async (_, { commune, params }) =>
    commune.record.activities.find(({ key }) => key === params.activite) ?? null,
  view: FamilyDaysView,
})
