import { redirect } from 'next/navigation'
import { agent } from '@/domain/access/who'
import { administrationPages } from '@/features/site/administration-pages'
import { NothingOpen } from '@/features/site/nothing-open'
import { communePage } from '@/request/commune-page'

/** The first page that the role of who comes may see. */
export default communePage({
  who: agent,
  title: (t) => t('administration.title'),
  load: async (_, { viewer, commune }) => {
    const [first] = administrationPages(viewer, commune.slug)
    if (first) redirect(first.href)
    return {}
  },
  view: NothingOpen,
})
