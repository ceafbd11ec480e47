import { guardian } from '@/domain/access/who'
import { requestOf } from '@/features/booking/request-of'
import { RequestView } from '@/features/booking/request-view'
import { communePage } from '@/request/commune-page'
import { isId } from '@/request/ids'

export default communePage({
  who: guardian,
  load: async (db, { params }) => (isId(params.demande) ? requestOf(db, params.demande) : null),
  title: (t, { number }) => t('booking.done.number', { number }),
  view: RequestView,
})
