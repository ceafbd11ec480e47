import { guardian } from '@/domain/access/who'
import { bookSessions } from '@/features/booking/book-sessions'
import { dropRefused } from '@/features/booking/drop-refused'
import { validateForm } from '@/features/booking/validate-form'
import { communePost } from '@/request/commune-route'
import { isId } from '@/request/ids'
import { paths } from '@/request/paths'

export const POST = communePost({
  who: guardian,
  form: validateForm,
  run: async (db, form, { viewer, commune, now, params }) => {
    if (!isId(params.inscription)) return null
    const by = {
      accountId: viewer.accountId,
      record: commune.record,
      recordVersion: commune.recordVersion,
      now,
    }
    if (form.go === 'drop') return dropRefused(db, params.inscription, by)
    return bookSessions(db, { ...form, enrolmentId: params.inscription }, by)
  },
  busy: ({ commune, params }, { idempotencyKey }) =>
    `${paths.recap(commune.slug, params.inscription as string)}?occupe=${idempotencyKey}`,
  unreadable: ({ commune, params }) => paths.recap(commune.slug, params.inscription as string),
  then: (outcome, { commune, params }) => {
    const recap = paths.recap(commune.slug, params.inscription as string)
    if (!('ok' in outcome)) return recap
    if (outcome.ok) return paths.request(commune.slug, outcome.done.id)
    return outcome.refusal.code === 'request-changed' ? `${recap}?change=oui` : recap
  },
})
