import { recoveryCodeAsShown } from '@/domain/access/second-factor'
import { formLabels } from '@/i18n/form-labels'
import type { OperatorPageAsked } from '@/request/operator-page'
import { ActionForm } from '@/ui/form'
import { PageHeading } from '@/ui/page-heading'
import { SubmitButton } from '@/ui/submit-button'
import { hideRecoveryCodesAction } from './actions'
import { PlatformFrame } from './platform-frame'

/** The recovery codes, for as long as it takes to write them down. */
export function RecoveryCodesView({ data: codes, ...asked }: OperatorPageAsked & { data: string[] }) {
  const { t } = asked.speaker
  return (
    <PlatformFrame {...asked}>
      <PageHeading above={t('platform.ownAccess.title')} intro={t('platform.recovery.intro')}>
        {t('platform.recovery.title')}
      </PageHeading>
      <ol dir="ltr" className="mb-6 grid list-decimal gap-2 ps-8 sm:grid-cols-2">
        {codes.map((code) => (
          <li key={code}>
            <code className="text-lg font-bold">{recoveryCodeAsShown(code)}</code>
          </li>
        ))}
      </ol>
      <ActionForm action={hideRecoveryCodesAction} labels={formLabels(t)} name={t('platform.recovery.title')}>
        <SubmitButton>{t('platform.recovery.noted')}</SubmitButton>
      </ActionForm>
    </PlatformFrame>
  )
}
