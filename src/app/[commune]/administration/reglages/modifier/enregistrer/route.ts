import { townAgent } from '@/domain/access/who'
import { changeRecord } from '@/features/settings/change-record'
import { pageOfPlace } from '@/features/settings/form-page'
import { settingsForm } from '@/features/settings/settings-form'
import { communePost } from '@/request/commune-route'
import { paths } from '@/request/paths'

export const POST = communePost({
  who: townAgent('change-settings'),
  form: settingsForm,
  run: async (db, form, { viewer, now }) => {
    const outcome = await changeRecord(db, form, { viewer, now })
    return outcome && { outcome, place: form.ou, go: form.go }
  },
  unreadable: ({ commune }) => paths.settings(commune.slug),
  then: ({ outcome, place, go }, { commune: { slug } }) => {
    if (!outcome.ok) {
      const refus = outcome.refusal.code === 'not-your-service' ? 'service' : 'ailleurs'
      return paths.settingsForm(slug, place, { refus })
    }
    if (outcome.done.is === 'typing') return paths.settingsForm(slug, place, { geste: go.slice(0, 100) })
    const page = pageOfPlace(slug, place)
    return `${page}${page.includes('?') ? '&' : '?'}fait=garde`
  },
})
