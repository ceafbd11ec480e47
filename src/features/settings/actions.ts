'use server'
import { townAgent } from '@/domain/access/who'
import { communeAction } from '@/request/commune-action'
import { paths } from '@/request/paths'
import {
  discardDraft,
  ownDraftForm,
  reopenDraft,
  restoreForm,
  restoreVersion,
  withdrawForm,
  withdrawVersion,
} from './draft-moves'
import { publishDraft, publishForm } from './publish-draft'
import { rebaseDraft, rebaseForm } from './rebase-draft'

const administrator = townAgent('change-settings')

export const discardDraftAction = communeAction({
  who: administrator,
  form: ownDraftForm,
  run: (db, _, { viewer, now }) => discardDraft(db, { viewer, now }),
  then: (_, { commune }) => ({ go: paths.settings(commune.slug, 'abandon') }),
})

export const publishDraftAction = communeAction({
  who: administrator,
  form: publishForm,
  run: (db, form, { viewer, now, commune }) =>
    publishDraft(db, form, { viewer, now, record: commune.record }),
  then: (published, { commune: { slug } }) => ({
    go:
      published.is === 'published'
        ? paths.settingsVersions(slug, { fait: 'publiee', version: String(published.version) })
        : paths.settingsVersions(slug, { fait: 'proposee' }),
  }),
})

export const reopenDraftAction = communeAction({
  who: administrator,
  form: ownDraftForm,
  run: (db, _, { viewer, now }) => reopenDraft(db, { viewer, now }),
  then: (_, { commune }) => ({ go: paths.settingsPreview(commune.slug) }),
})

export const rebaseDraftAction = communeAction({
  who: administrator,
  form: rebaseForm,
  run: (db, form, { viewer, now }) => rebaseDraft(db, form, { viewer, now }),
  then: (_, { commune }) => ({ go: paths.settingsPreview(commune.slug) }),
})

export const restoreVersionAction = communeAction({
  who: administrator,
  form: restoreForm,
  run: (db, form, { viewer, now }) => restoreVersion(db, form, { viewer, now }),
  then: (_, { commune }) => ({ go: paths.settingsPreview(commune.slug) }),
})

export const withdrawVersionAction = communeAction({
  who: administrator,
  form: withdrawForm,
  run: (db, form, { viewer, now }) => withdrawVersion(db, form, { viewer, now }),
  then: (_, { commune }) => ({ go: paths.settingsVersions(commune.slug, { fait: 'retiree' }) }),
})
