import { formLabels } from '@/i18n/form-labels'
import type { OperatorAsked } from '@/request/operator'
import { ActionForm } from '@/ui/form'
import { PageHeading } from '@/ui/page-heading'
import { PasswordField } from '@/ui/password-field'
import { SubmitButton } from '@/ui/submit-button'
import { TextField } from '@/ui/text-field'
import { signInOperatorAction } from './actions'
import { PlatformFrame } from './platform-frame'

export function OperatorSignInView(asked: OperatorAsked) {
  const { t } = asked.speaker
  return (
    <PlatformFrame {...asked}>
      <PageHeading above={t('platform.title')} intro={t('platform.signInIntro')}>
        {t('platform.signIn')}
      </PageHeading>
      <ActionForm action={signInOperatorAction} labels={formLabels(t)} name={t('platform.signIn')}>
        <TextField name="email" type="email" label={t('platform.email')} autoComplete="username" required />
        <PasswordField name="password" label={t('platform.password')} autoComplete="current-password" />
        <SubmitButton>{t('platform.submit')}</SubmitButton>
      </ActionForm>
    </PlatformFrame>
  )
}
