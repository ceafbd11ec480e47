import { guardian } from '@/domain/access/who'
import { bookableByMe } from '@/features/booking/bookable-by-me'
import { ChooseView } from '@/features/booking/choose-view'
import { communePage } from '@/request/commune-page'

export default communePage({
  who: guardian,
  title: (t) => t('booking.title'),
  load: (db, { viewer, commune }) => bookableByMe(db, viewer.accountId, commune.record),
  view: ChooseView,
})
