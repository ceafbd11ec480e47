import { townAgent } from '@/domain/access/who'
import { searchForm } from '@/features/household/search-form'
import { communePost } from '@/request/commune-route'
import { paths } from '@/request/paths'
import { keepSearch } from '@/request/search-cookie'

export const POST = communePost({
  who: townAgent('read-households'),
  form: searchForm,
  run: async (_db, { q }) => ({ words: q }),
  unreadable: ({ commune }) => paths.households(commune.slug),
  then: async ({ words }, { commune }) => {
    await keepSearch(commune.slug, words)
    return paths.households(commune.slug)
  },
})
