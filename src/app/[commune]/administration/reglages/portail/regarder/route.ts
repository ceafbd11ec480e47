import { townAgent } from '@/domain/access/who'
import { lookForm, momentTyped } from '@/features/settings/look-form'
import { communePost, seeOther } from '@/request/commune-route'
import { lookHeader } from '@/request/look'
import { paths } from '@/request/paths'

export const POST = communePost({
  who: townAgent('read-settings'),
  form: lookForm,
  run: async (_, typed, { commune }) => ({ typed, at: momentTyped(typed, commune.record.timeZone) }),
  unreadable: ({ commune }) => paths.portalAsOf(commune.slug),
  then: ({ typed, at }, { commune: { slug } }) => {
    if (!at) return paths.portalAsOf(slug, { ...typed, faute: 'moment' })
    const answer = seeOther(paths.home(slug))
    const shows = typed.reglages === 'brouillon' ? 'draft' : 'in-force'
    answer.headers.append('Set-Cookie', lookHeader(slug, { at, shows }))
    return answer
  },
})
