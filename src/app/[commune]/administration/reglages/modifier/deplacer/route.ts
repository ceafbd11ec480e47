import { townAgent } from '@/domain/access/who'
import { arrangeRecord } from '@/features/settings/change-record'
import { pageOfPlace } from '@/features/settings/form-page'
import { arrangeForm } from '@/features/settings/settings-form'
import { communePost } from '@/request/commune-route'
import { paths } from '@/request/paths'

export const POST = communePost({
  who: townAgent('change-settings'),
  form: arrangeForm,
  run: async (db, form, { viewer, now }) => {
    const outcome = await arrangeRecord(db, form, { viewer, now })
    return outcome && { outcome, place: form.place }
  },
  unreadable: ({ commune }) => paths.settings(commune.slug),
  then: ({ outcome, place }, { commune: { slug } }) => {
    const page = pageOfPlace(slug, place)
    const and = page.includes('?') ? '&' : '?'
    if (outcome.ok) return `${page}${and}fait=liste`
    if (outcome.refusal.code === 'record-has-faults')
      return `${page}${and}reste=${outcome.refusal.facts.count}`
    return paths.settingsForm(slug, place, {
      refus: outcome.refusal.code === 'not-your-service' ? 'service' : 'ailleurs',
    })
  },
})
