import { guardian } from '@/domain/access/who'
import { bookableByMe } from '@/features/booking/bookable-by-me'
import { ChooseView } from '@/features/booking/choose-view'
import { townWord } from '@/i18n/town-word'
import { communePage } from '@/request/commune-page'

export default communePage({
  who: guardian,
  title: (_, __, { speaker, commune }) => townWord(speaker, commune.record.labels, 'bookings').local,
  load: (db, { viewer, commune }) => bookableByMe(db, viewer.accountId, commune.record),
  view: ChooseView,
})
