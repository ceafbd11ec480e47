import { guideWord } from '@/i18n/form-labels'
import type { Speaker } from '@/i18n/speak'
import type { Commune } from '@/request/commune'
import { paths } from '@/request/paths'
import { Bilingual } from '@/ui/bilingual'
import { ButtonRow, LinkButton } from '@/ui/button'
import { PageHeading } from '@/ui/page-heading'

type NotFoundProps = { speaker: Speaker; commune?: Pick<Commune, 'slug' | 'name'> | null }

/** « Not there » and « not yours » read the same: an address tells nothing about what it does not show. */
export function NotFound({ speaker, commune }: NotFoundProps) {
  const { t } = speaker
  return (
    <>
      <PageHeading above="404" intro={t('site.errors.notFound')}>
        {t('site.errors.notFoundTitle')}
      </PageHeading>
      <ButtonRow>
        {commune && (
          <>
            <LinkButton href={paths.home(commune.slug)} wide>
              {t('site.errors.townHome', { commune: commune.name })}
            </LinkButton>
            <LinkButton href={paths.forgottenPassword(commune.slug)} variant="secondary" wide>
              <Bilingual {...guideWord(speaker, 'access.signIn.forgotten')} />
            </LinkButton>
          </>
        )}
        <LinkButton href={paths.communes()} variant="secondary" wide>
          {t('site.footer.allCommunes')}
        </LinkButton>
      </ButtonRow>
    </>
  )
}
