import Link from 'next/link'
import type { Viewer } from '@/domain/access/who'
import { formLabels, guideWord } from '@/i18n/form-labels'
import type { PageAsked } from '@/request/commune-page'
import { paths } from '@/request/paths'
import { Bilingual } from '@/ui/bilingual'
import { ActionForm } from '@/ui/form'
import { PageHeading } from '@/ui/page-heading'
import { SubmitButton } from '@/ui/submit-button'
import { TextField } from '@/ui/text-field'
import { askNewPasswordAction } from './actions'

export function ForgottenPasswordView({ commune, speaker }: PageAsked<Viewer | null>) {
  const { t } = speaker
  const identifier = t('access.signIn.identifier')
  return (
    <>
      <PageHeading intro={t('access.forgotten.intro')}>
        <Bilingual {...guideWord(speaker, 'access.forgotten.title')} />
      </PageHeading>
      <div className="max-w-xl space-y-6">
        <ActionForm action={askNewPasswordAction} labels={formLabels(t)} fieldNames={{ identifier }}>
          <TextField
            name="identifier"
            label={identifier}
            required
            autoComplete="username"
            spellCheck={false}
            maxLength={320}
          />
          <SubmitButton wide>
            <Bilingual {...guideWord(speaker, 'access.forgotten.submit')} />
          </SubmitButton>
        </ActionForm>
        <p>
          <Link
            href={paths.signIn(commune.slug)}
            prefetch={false}
            className="inline-flex min-h-11 items-center underline"
          >
            <Bilingual {...guideWord(speaker, 'access.signIn.title')} />
          </Link>
        </p>
      </div>
    </>
  )
}
