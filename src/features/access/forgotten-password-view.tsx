import Link from 'next/link'
import type { Viewer } from '@/domain/access/who'
import { formLabels } from '@/i18n/form-labels'
import type { PageAsked } from '@/request/commune-page'
import { paths } from '@/request/paths'
import { ActionForm } from '@/ui/form'
import { PageHeading } from '@/ui/page-heading'
import { SubmitButton } from '@/ui/submit-button'
import { TextField } from '@/ui/text-field'
import { askNewPasswordAction } from './actions'

export function ForgottenPasswordView({ commune, speaker: { t } }: PageAsked<Viewer | null>) {
  return (
    <>
      <PageHeading intro={t('access.forgotten.intro')}>{t('access.forgotten.title')}</PageHeading>
      <div className="max-w-xl space-y-6">
        <ActionForm action={askNewPasswordAction} labels={formLabels(t)}>
          <TextField
            name="identifier"
            label={t('access.signIn.identifier')}
            required
            autoComplete="username"
            spellCheck={false}
            maxLength={320}
          />
          <SubmitButton wide>{t('access.forgotten.submit')}</SubmitButton>
        </ActionForm>
        <p>
          <Link href={paths.signIn(commune.slug)} prefetch={false} className="inline-block py-2 underline">
            {t('access.signIn.title')}
          </Link>
        </p>
      </div>
    </>
  )
}
