import { confirmWords, formLabels } from '@/i18n/form-labels'
import type { Translate } from '@/i18n/speak'
import { ConfirmButton } from '@/ui/confirm-button'
import { ActionForm } from '@/ui/form'
import { SubmitButton } from '@/ui/submit-button'
import { Tag } from '@/ui/tag'
import { disableAccountAction, enableAccountAction, resendActivationAction } from './actions'
import type { AccountState, GuardianRow } from './households-of-commune'

const tones = { active: 'success', waiting: 'warning', disabled: 'danger' } as const

const actions = {
  resend: resendActivationAction,
  disable: disableAccountAction,
  enable: enableAccountAction,
}
const possible: Record<AccountState, (keyof typeof actions)[]> = {
  active: ['disable'],
  waiting: ['resend', 'disable'],
  disabled: ['enable'],
}

type Props = { t: Translate; guardian: GuardianRow; from: string; mayChange: boolean }

/** An adult of a household: their account, its state, and what an agent may do about it. */
export function AccountOfGuardian({ t, guardian: { name, account }, from, mayChange }: Props) {
  if (!account)
    return (
      <p>
        <bdi>{name}</bdi> <Tag>{t('administration.households.state.none')}</Tag>
      </p>
    )
  return (
    <div>
      <p className="font-semibold">
        <bdi>{name}</bdi>
      </p>
      <p className="wrap-anywhere text-sm">
        {account.identifier === account.email ? account.email : `${account.identifier} · ${account.email}`}
      </p>
      <Tag tone={tones[account.state]}>{t(`administration.households.state.${account.state}`)}</Tag>
      <div className="-ms-5 flex flex-wrap">
        {(mayChange ? possible[account.state] : []).map((action) => {
          const label = t(`administration.households.${action}`)
          return (
            <ActionForm
              key={action}
              action={actions[action]}
              labels={formLabels(t)}
              hidden={{ accountId: account.id, from }}
              // two people may bear one name: the identifier tells them apart
              name={t('administration.households.actionFor', {
                action: label,
                name: `${name}, ${account.identifier}`,
              })}
            >
              {action === 'disable' ? (
                <ConfirmButton
                  variant="quiet"
                  title={t('administration.households.confirmDisable.title', { name })}
                  lost={t('administration.households.confirmDisable.lost')}
                  words={confirmWords(t)}
                >
                  {label}
                </ConfirmButton>
              ) : (
                <SubmitButton variant="quiet">{label}</SubmitButton>
              )}
            </ActionForm>
          )
        })}
      </div>
    </div>
  )
}
