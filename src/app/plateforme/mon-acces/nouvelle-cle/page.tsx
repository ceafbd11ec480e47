import { redirect } from 'next/navigation'
import { NewKeyView } from '@/features/platform/new-key-view'
import { shownKey } from '@/features/platform/second-factor-of'
import { operatorPage } from '@/request/operator-page'
import { secretShown } from '@/request/operator-secrets'
import { paths } from '@/request/paths'

export default operatorPage({
  title: (t) => t('platform.ownAccess.keyTitle'),
  load: async ({ operator, speaker }) => {
    const key = await secretShown('nouvelle-cle', operator.id)
    return key
      ? shownKey(key, { issuer: speaker.t('site.name'), email: operator.email })
      : redirect(paths.platformAccess())
  },
  view: NewKeyView,
})
