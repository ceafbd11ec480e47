import { guardian } from '@/domain/access/who'
import { recapOf } from '@/features/booking/recap'
import { RecapView } from '@/features/booking/recap-view'
import { communePage } from '@/request/commune-page'
import { isId } from '@/request/ids'

export default communePage({
  who: guardian,
  title: (t) => t('booking.recap.heading'),
  load: async (db, { viewer, commune, now, params, query }) =>
    isId(params.inscription)
      ? recapOf(
          db,
          params.inscription,
          { accountId: viewer.accountId, record: commune.record, now },
          isId(query.occupe) ? query.occupe : undefined,
        )
      : null,
  view: RecapView,
})
