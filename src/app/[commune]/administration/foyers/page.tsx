import { agent } from '@/domain/access/who'
import { householdsAsked } from '@/features/household/households-asked'
import { householdsOfCommune } from '@/features/household/households-of-commune'
import { HouseholdsView } from '@/features/household/households-view'
import { communePage } from '@/request/commune-page'

export default communePage({
  who: agent,
  title: (t) => t('administration.households.title'),
  load: (db, { query }) => householdsOfCommune(db, householdsAsked(query)),
  view: HouseholdsView,
})
