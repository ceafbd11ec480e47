import { anyone } from '@/domain/access/who'
import { ChoosePasswordView, titleOfLink } from '@/features/access/choose-password-view'
import { linkOfPage } from '@/features/access/link-of-page'
import { communePage } from '@/request/commune-page'

export default communePage({
  who: anyone,
  as: 'access',
  title: titleOfLink,
  load: (db, { params, now }) => linkOfPage(db, params.cle, now),
  view: ChoosePasswordView,
})
