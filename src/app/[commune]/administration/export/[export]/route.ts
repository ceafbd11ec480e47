import { townAgent } from '@/domain/access/who'
import { askForm } from '@/features/exports/ask-for-export'
import { archiveAnswer, takeExport } from '@/features/exports/town-export'
import { communePost } from '@/request/commune-route'
import { paths } from '@/request/paths'

/** The archive itself, for an administrator of the town; each download is written in the journal. */
export const POST = communePost({
  who: townAgent('export-town'),
  form: askForm,
  run: (db, _, { params, now }) => takeExport(db, params.export ?? '', { now }),
  unreadable: ({ commune }) => paths.townExports(commune.slug),
  then: (taken, { commune, viewer, now }) =>
    archiveAnswer(taken, {
      communeId: commune.id,
      slug: commune.slug,
      accountId: viewer.accountId,
      on: now.toZonedDateTimeISO(commune.record.timeZone).toPlainDate(),
    }),
})
