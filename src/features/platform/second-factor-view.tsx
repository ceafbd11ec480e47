import { formLabels } from '@/i18n/form-labels'
import type { Translate } from '@/i18n/speak'
import type { PendingPageAsked } from '@/request/operator-page'
import { Disclosure } from '@/ui/disclosure'
import { ActionForm } from '@/ui/form'
import { Notice } from '@/ui/notice'
import { PageHeading } from '@/ui/page-heading'
import { SubmitButton } from '@/ui/submit-button'
import { TextField } from '@/ui/text-field'
import { proveByRecoveryCodeAction, proveSecondFactorAction } from './actions'
import { CodeField } from './code-field'
import { KeyToScan } from './key-to-scan'
import { PlatformFrame } from './platform-frame'
import type { SecondFactor } from './second-factor-of'

function LostTelephone({ t }: { t: Translate }) {
  return (
    <div className="mt-10">
      <Disclosure summary={t('platform.secondFactor.lost')}>
        <p className="mb-4 max-w-prose">{t('platform.secondFactor.lostIntro')}</p>
        <ActionForm
          action={proveByRecoveryCodeAction}
          labels={formLabels(t)}
          fieldNames={{ recoveryCode: t('platform.secondFactor.recoveryCode') }}
          name={t('platform.secondFactor.lost')}
        >
          <TextField
            name="recoveryCode"
            label={t('platform.secondFactor.recoveryCode')}
            autoComplete="off"
            maxLength={40}
            width="half"
            spellCheck={false}
            required
          />
          <SubmitButton variant="secondary">{t('platform.secondFactor.useRecovery')}</SubmitButton>
        </ActionForm>
      </Disclosure>
    </div>
  )
}

/** The second step of an operator's sign-in; the first time, a key to put in a telephone as well. */
export function SecondFactorView({ data, ...asked }: PendingPageAsked & { data: SecondFactor }) {
  const { t } = asked.speaker
  const { key, demonstration } = data
  const title = t(key ? 'platform.secondFactor.enrolTitle' : 'platform.secondFactor.title')
  return (
    <PlatformFrame {...asked}>
      <PageHeading
        above={t('platform.title')}
        intro={t(key ? 'platform.secondFactor.enrolIntro' : 'platform.secondFactor.intro')}
      >
        {title}
      </PageHeading>
      <div className="space-y-6">
        {demonstration && (
          <Notice
            title={
              demonstration.code
                ? t('platform.secondFactor.demonstration', { code: demonstration.code })
                : t('platform.secondFactor.demonstrationWait')
            }
          />
        )}
        {key && <KeyToScan shown={key} t={t} />}
        <ActionForm
          action={proveSecondFactorAction}
          labels={formLabels(t)}
          fieldNames={{ code: t('platform.secondFactor.code') }}
          name={title}
        >
          <CodeField t={t} />
          <SubmitButton>
            {t(key ? 'platform.secondFactor.confirm' : 'platform.secondFactor.submit')}
          </SubmitButton>
        </ActionForm>
      </div>
      {!key && <LostTelephone t={t} />}
    </PlatformFrame>
  )
}
