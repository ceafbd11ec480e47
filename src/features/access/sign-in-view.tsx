import Link from 'next/link'
import { redirect } from 'next/navigation'
import type { Viewer } from '@/domain/access/who'
import { formLabels, guideWord } from '@/i18n/form-labels'
import type { PageAsked } from '@/request/commune-page'
import { pathToFollow } from '@/request/path-to-follow'
import { paths } from '@/request/paths'
import { Bilingual } from '@/ui/bilingual'
import { LinkButton } from '@/ui/button'
import { ActionForm } from '@/ui/form'
import { Notice } from '@/ui/notice'
import { PageHeading } from '@/ui/page-heading'
import { PasswordField } from '@/ui/password-field'
import { SubmitButton } from '@/ui/submit-button'
import { TextField } from '@/ui/text-field'
import { signInAction } from './actions'

const said = {
  deconnexion: 'access.signIn.signedOut',
  'deconnexion-partout': 'access.signIn.signedOutEverywhere',
  'mot-de-passe': 'access.signIn.passwordChanged',
} as const
const isSaid = (code: string | undefined): code is keyof typeof said => code !== undefined && code in said

/** The door: an identifier or an e-mail address, and a password. Who is signed in already goes straight on. */
export function SignInView({ commune, speaker, viewer, query }: PageAsked<Viewer | null>) {
  const { t } = speaker
  const { slug } = commune
  if (viewer) redirect(pathToFollow(slug, viewer.kind, query.suite))
  const forgotten = (
    <Link
      href={paths.forgottenPassword(slug)}
      prefetch={false}
      className="inline-flex min-h-11 items-center underline"
    >
      <Bilingual {...guideWord(speaker, 'access.signIn.forgotten')} />
    </Link>
  )
  return (
    <>
      <PageHeading>
        <Bilingual {...guideWord(speaker, 'access.signIn.title')} />
      </PageHeading>
      <div className="max-w-xl space-y-6">
        {isSaid(query.fait) && <Notice tone="success" live title={t(said[query.fait])} />}
        {query.suite && <Notice title={t('access.signIn.needed')} />}
        <ActionForm
          action={signInAction}
          labels={formLabels(t)}
          hidden={query.suite ? { wanted: query.suite } : {}}
          fieldNames={{ identifier: t('access.signIn.identifier'), password: t('access.signIn.password') }}
          helpFor={{ 'sign-in-failed': forgotten, 'sign-in-throttled': forgotten }}
        >
          <TextField
            name="identifier"
            label={t('access.signIn.identifier')}
            required
            autoComplete="username"
            spellCheck={false}
            maxLength={320}
          />
          <PasswordField
            name="password"
            label={t('access.signIn.password')}
            autoComplete="current-password"
            maxLength={256}
          />
          <SubmitButton wide>
            <Bilingual {...guideWord(speaker, 'access.signIn.submit')} />
          </SubmitButton>
        </ActionForm>
        <p>{forgotten}</p>
        <div className="border-t border-line pt-6">
          <p className="mb-3 font-semibold">{t('access.signIn.noAccountYet')}</p>
          <LinkButton href={paths.createMySpace(slug)} variant="secondary" wide>
            <Bilingual {...guideWord(speaker, 'access.create.title')} />
          </LinkButton>
        </div>
      </div>
    </>
  )
}
