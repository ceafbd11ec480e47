import { guardian } from '@/domain/access/who'
import { afterDraft } from '@/features/booking/after-draft'
import { draftForm } from '@/features/booking/draft-form'
import { saveDraft } from '@/features/booking/save-draft'
import { communePost } from '@/request/commune-route'
import { isId } from '@/request/ids'
import { paths } from '@/request/paths'

export const POST = communePost({
  who: guardian,
  form: draftForm,
  run: async (db, form, { viewer, commune, now, params }) =>
    isId(params.inscription)
      ? saveDraft(db, params.inscription, form, { accountId: viewer.accountId, record: commune.record, now })
      : null,
  busy: ({ commune, params }, { period }) =>
    `${paths.planning(commune.slug, params.inscription as string, period || 'toute')}&occupe=oui`,
  unreadable: ({ commune, params }) => paths.planning(commune.slug, params.inscription as string),
  then: afterDraft,
})
