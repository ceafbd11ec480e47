import { passwordLength } from '@/domain/access/password'
import { formLabels } from '@/i18n/form-labels'
import type { Translate } from '@/i18n/speak'
import type { OperatorPageAsked } from '@/request/operator-page'
import { ActionForm } from '@/ui/form'
import { Notice } from '@/ui/notice'
import { PageHeading, Section } from '@/ui/page-heading'
import { PasswordField } from '@/ui/password-field'
import { SubmitButton } from '@/ui/submit-button'
import { changeOwnPasswordAction, drawNewKeyAction, renewRecoveryCodesAction } from './actions'
import { PlatformFrame } from './platform-frame'

type Said = 'mot-de-passe' | 'cle'
const sayings: readonly string[] = ['mot-de-passe', 'cle'] satisfies Said[]

const CurrentPassword = ({ t }: { t: Translate }) => (
  <PasswordField
    name="currentPassword"
    label={t('access.account.currentPassword')}
    autoComplete="current-password"
  />
)

function PasswordForm({ t }: { t: Translate }) {
  const fieldNames = {
    currentPassword: t('access.account.currentPassword'),
    newPassword: t('access.account.newPassword'),
    repeatPassword: t('access.account.repeat'),
  }
  return (
    <ActionForm
      action={changeOwnPasswordAction}
      labels={formLabels(t)}
      fieldNames={fieldNames}
      name={t('access.account.changePassword')}
    >
      <p className="max-w-prose">{t('platform.ownAccess.sessionsEnd')}</p>
      <CurrentPassword t={t} />
      <PasswordField
        name="newPassword"
        label={fieldNames.newPassword}
        hint={t('access.choosePassword.rule', { least: passwordLength.least })}
        autoComplete="new-password"
      />
      <PasswordField name="repeatPassword" label={fieldNames.repeatPassword} autoComplete="new-password" />
      <SubmitButton variant="secondary">{t('access.account.save')}</SubmitButton>
    </ActionForm>
  )
}

/** What an operator may change of their own way in; the password is asked each time. */
export function OwnAccessView({ data, ...asked }: OperatorPageAsked & { data: { codesLeft: number } }) {
  const { t } = asked.speaker
  const fieldNames = { currentPassword: t('access.account.currentPassword') }
  return (
    <PlatformFrame {...asked}>
      <PageHeading above={t('platform.title')}>{t('platform.ownAccess.title')}</PageHeading>
      {asked.query.fait && sayings.includes(asked.query.fait) && (
        <Notice tone="success" live title={t(`platform.ownAccess.said.${asked.query.fait as Said}`)} />
      )}
      <Section id="mot-de-passe" title={t('access.account.changePassword')}>
        <PasswordForm t={t} />
      </Section>
      <Section id="codes" title={t('platform.recovery.title')}>
        <ActionForm
          action={renewRecoveryCodesAction}
          labels={formLabels(t)}
          fieldNames={fieldNames}
          name={t('platform.recovery.title')}
        >
          <p className="max-w-prose">{t('platform.ownAccess.codesLeft', { count: data.codesLeft })}</p>
          <CurrentPassword t={t} />
          <SubmitButton variant="secondary">{t('platform.ownAccess.renewCodes')}</SubmitButton>
        </ActionForm>
      </Section>
      <Section id="telephone" title={t('platform.ownAccess.keyTitle')}>
        <ActionForm
          action={drawNewKeyAction}
          labels={formLabels(t)}
          fieldNames={fieldNames}
          name={t('platform.ownAccess.keyTitle')}
        >
          <p className="max-w-prose">{t('platform.ownAccess.keyIntro')}</p>
          <CurrentPassword t={t} />
          <SubmitButton variant="secondary">{t('platform.ownAccess.newKey')}</SubmitButton>
        </ActionForm>
      </Section>
    </PlatformFrame>
  )
}
