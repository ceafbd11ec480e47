import { townAgent } from '@/domain/access/who'
import { formOfBlock } from '@/features/settings/form-of-block'
import { FormPage, nameOfBlock } from '@/features/settings/form-page'
import { communePage } from '@/request/commune-page'

export default communePage({
  who: townAgent('read-settings'),
  title: (_, data) => nameOfBlock(data),
  load: (db, { viewer, query }) => formOfBlock(db, query.ou ?? '', viewer),
  view: FormPage,
})
