import { passwordLength } from '@/domain/access/password'
import { confirmWords, formLabels, guideWord } from '@/i18n/form-labels'
import type { Speaker } from '@/i18n/speak'
import { Bilingual } from '@/ui/bilingual'
import { ConfirmButton } from '@/ui/confirm-button'
import { ActionForm } from '@/ui/form'
import { PasswordField } from '@/ui/password-field'
import { SubmitButton } from '@/ui/submit-button'
import { TextField } from '@/ui/text-field'
import { changeIdentifierAction, changePasswordAction, signOutEverywhereAction } from './actions'
import { NameForSafe } from './name-for-safe'

type Spoken = { speaker: Speaker }

export function ChangeIdentifierForm({ speaker, identifier }: Spoken & { identifier: string }) {
  const { t } = speaker
  return (
    <ActionForm
      action={changeIdentifierAction}
      labels={formLabels(t)}
      fieldNames={{ identifier: t('access.account.identifier') }}
      name={t('access.account.changeCredentials')}
    >
      <TextField
        name="identifier"
        label={t('access.account.identifier')}
        hint={t('access.account.identifierHint')}
        required
        defaultValue={identifier}
        autoComplete="username"
        spellCheck={false}
        maxLength={320}
      />
      <SubmitButton variant="secondary" wide>
        <Bilingual {...guideWord(speaker, 'access.account.save')} />
      </SubmitButton>
    </ActionForm>
  )
}

export function ChangePasswordForm({ speaker, identifier }: Spoken & { identifier: string }) {
  const { t } = speaker
  const fieldNames = {
    currentPassword: t('access.account.currentPassword'),
    newPassword: t('access.account.newPassword'),
    repeatPassword: t('access.account.repeat'),
  }
  return (
    <ActionForm
      action={changePasswordAction}
      labels={formLabels(t)}
      fieldNames={fieldNames}
      name={t('access.account.changePassword')}
    >
      <p>{t('access.account.sessionsEnd')}</p>
      <NameForSafe identifier={identifier} />
      <PasswordField
        name="currentPassword"
        label={fieldNames.currentPassword}
        autoComplete="current-password"
      />
      <PasswordField
        name="newPassword"
        label={fieldNames.newPassword}
        hint={t('access.choosePassword.rule', { least: passwordLength.least })}
        autoComplete="new-password"
      />
      <PasswordField name="repeatPassword" label={fieldNames.repeatPassword} autoComplete="new-password" />
      <SubmitButton variant="secondary" wide>
        <Bilingual {...guideWord(speaker, 'access.account.save')} />
      </SubmitButton>
    </ActionForm>
  )
}

export function SignOutEverywhereForm({ speaker }: Spoken) {
  const { t } = speaker
  return (
    <ActionForm action={signOutEverywhereAction} labels={formLabels(t)} name={t('access.signOutEverywhere')}>
      <p>{t('access.account.everywhereIntro')}</p>
      <ConfirmButton
        variant="danger"
        wide
        title={t('access.confirmSignOutEverywhere.title')}
        lost={t('access.confirmSignOutEverywhere.lost')}
        words={confirmWords(t)}
      >
        <Bilingual {...guideWord(speaker, 'access.signOutEverywhere')} />
      </ConfirmButton>
    </ActionForm>
  )
}
