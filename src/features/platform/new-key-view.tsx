import { formLabels } from '@/i18n/form-labels'
import type { OperatorPageAsked } from '@/request/operator-page'
import { ActionForm } from '@/ui/form'
import { PageHeading } from '@/ui/page-heading'
import { SubmitButton } from '@/ui/submit-button'
import { takeNewKeyAction } from './actions'
import { CodeField } from './code-field'
import { KeyToScan } from './key-to-scan'
import { PlatformFrame } from './platform-frame'
import type { ShownKey } from './second-factor-of'

/** A key for another telephone, and the form that takes it once a first code of it is right. */
export function NewKeyView({ data, ...asked }: OperatorPageAsked & { data: ShownKey }) {
  const { t } = asked.speaker
  return (
    <PlatformFrame {...asked}>
      <PageHeading above={t('platform.ownAccess.title')} intro={t('platform.ownAccess.keyIntro')}>
        {t('platform.ownAccess.keyTitle')}
      </PageHeading>
      <div className="space-y-6">
        <KeyToScan shown={data} t={t} />
        <ActionForm
          action={takeNewKeyAction}
          labels={formLabels(t)}
          fieldNames={{ code: t('platform.secondFactor.code') }}
          name={t('platform.ownAccess.keyTitle')}
        >
          <CodeField t={t} />
          <SubmitButton>{t('platform.secondFactor.confirm')}</SubmitButton>
        </ActionForm>
      </div>
    </PlatformFrame>
  )
}
