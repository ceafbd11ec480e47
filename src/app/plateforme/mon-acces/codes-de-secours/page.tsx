import { redirect } from 'next/navigation'
import { RecoveryCodesView } from '@/features/platform/recovery-codes-view'
import { operatorPage } from '@/request/operator-page'
import { secretShown } from '@/request/operator-secrets'
import { paths } from '@/request/paths'

export default operatorPage({
  title: (t) => t('platform.recovery.title'),
  load: async ({ operator }) => {
    const codes = await secretShown('codes-de-secours', operator.id)
    return codes ? codes.split(' ') : redirect(paths.platformAccess())
  },
  view: RecoveryCodesView,
})
