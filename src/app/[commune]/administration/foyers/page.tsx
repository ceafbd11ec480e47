import { townAgent } from '@/domain/access/who'
import { householdsAsked } from '@/features/household/households-asked'
import { householdsOfCommune } from '@/features/household/households-of-commune'
import { HouseholdsView } from '@/features/household/households-view'
import { reachOf } from '@/features/household/reach'
import { communePage } from '@/request/commune-page'
import { searchOf } from '@/request/search-cookie'

export default communePage({
  who: townAgent('read-households'),
  title: (t) => t('administration.households.title'),
  load: async (db, { query, commune, viewer }) =>
    householdsOfCommune(
      db,
      householdsAsked(query, await searchOf(commune.slug)),
      reachOf(viewer, commune.record),
    ),
  view: HouseholdsView,
})
