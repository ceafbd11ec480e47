import { passwordLength } from '@/domain/access/password'
import type { Viewer } from '@/domain/access/who'
import { formLabels, guideWord } from '@/i18n/form-labels'
import type { Speaker, Translate } from '@/i18n/speak'
import type { PageAsked } from '@/request/commune-page'
import { paths } from '@/request/paths'
import { Bilingual } from '@/ui/bilingual'
import { ButtonRow, LinkButton } from '@/ui/button'
import { Facts } from '@/ui/facts'
import { ActionForm } from '@/ui/form'
import { Notice } from '@/ui/notice'
import { PageHeading } from '@/ui/page-heading'
import { PasswordField } from '@/ui/password-field'
import { SubmitButton } from '@/ui/submit-button'
import { choosePasswordAction, sendActivationAgainAction } from './actions'
import type { LinkOfPage } from './link-of-page'
import { NameForSafe } from './name-for-safe'

const titles = {
  activation: 'access.choosePassword.activationTitle',
  password: 'access.choosePassword.passwordTitle',
} as const
export const titleOfLink = (t: Translate, link: LinkOfPage) => t(titles[link.purpose])

type OpenLink = Extract<LinkOfPage, { state: 'open' }>

function ChooseForm({ link, speaker }: { link: OpenLink; speaker: Speaker }) {
  const { t } = speaker
  const [password, repeatPassword] = [t('access.choosePassword.password'), t('access.choosePassword.repeat')]
  return (
    <ActionForm
      action={choosePasswordAction}
      labels={formLabels(t)}
      fieldNames={{ password, repeatPassword }}
      hidden={{ key: link.key }}
    >
      <Facts facts={[{ name: t('access.account.identifier'), value: <bdi>{link.identifier}</bdi> }]} />
      <NameForSafe identifier={link.identifier} />
      <PasswordField
        name="password"
        label={password}
        hint={t('access.choosePassword.rule', { least: passwordLength.least })}
        autoComplete="new-password"
      />
      <PasswordField name="repeatPassword" label={repeatPassword} autoComplete="new-password" />
      <SubmitButton wide>
        <Bilingual {...guideWord(speaker, 'access.choosePassword.submit')} />
      </SubmitButton>
    </ActionForm>
  )
}

function LinkIsOver({ link, slug, speaker }: { link: LinkOfPage; slug: string; speaker: Speaker }) {
  const { t } = speaker
  const again = link.purpose === 'activation' ? 'secondary' : 'primary'
  return (
    <>
      <Notice tone="warning" title={t('access.choosePassword.spent')} />
      {link.purpose === 'activation' && (
        <ActionForm action={sendActivationAgainAction} labels={formLabels(t)} hidden={{ key: link.key }}>
          <p>{t('access.choosePassword.askAgainIntro')}</p>
          <SubmitButton wide>
            <Bilingual {...guideWord(speaker, 'access.choosePassword.askAgain')} />
          </SubmitButton>
        </ActionForm>
      )}
      <ButtonRow>
        <LinkButton href={paths.forgottenPassword(slug)} variant={again} wide>
          <Bilingual {...guideWord(speaker, 'access.signIn.forgotten')} />
        </LinkButton>
        <LinkButton href={paths.home(slug)} variant="secondary" wide>
          {t('site.errors.backHome')}
        </LinkButton>
      </ButtonRow>
    </>
  )
}

/** The page of a mailed link. Opening it spends nothing: mail filters open links before people do. */
export function ChoosePasswordView({
  commune,
  speaker,
  data: link,
}: PageAsked<Viewer | null> & { data: LinkOfPage }) {
  const { t } = speaker
  return (
    <>
      <PageHeading
        above={link.state === 'open' && t('access.choosePassword.hello', { name: link.firstName })}
      >
        <Bilingual {...guideWord(speaker, titles[link.purpose])} />
      </PageHeading>
      <div className="max-w-xl space-y-6">
        {link.state === 'open' ? (
          <ChooseForm {...{ link, speaker }} />
        ) : (
          <LinkIsOver {...{ link, speaker }} slug={commune.slug} />
        )}
      </div>
    </>
  )
}
