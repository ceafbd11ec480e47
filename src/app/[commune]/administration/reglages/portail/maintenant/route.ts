import { anyone } from '@/domain/access/who'
import { lookNowForm } from '@/features/settings/look-form'
import { communePost, seeOther } from '@/request/commune-route'
import { lookHeader } from '@/request/look'
import { paths } from '@/request/paths'

/** Whoever is still there: a session that ended must not leave the cookie behind. */
export const POST = communePost({
  who: anyone,
  form: lookNowForm,
  run: async (_, __, { viewer }) => ({ isAgent: viewer?.kind === 'agent' }),
  unreadable: ({ commune }) => paths.home(commune.slug),
  then: ({ isAgent }, { commune: { slug } }) => {
    const answer = seeOther(isAgent ? paths.portalAsOf(slug) : paths.home(slug))
    answer.headers.append('Set-Cookie', lookHeader(slug, null))
    return answer
  },
})
