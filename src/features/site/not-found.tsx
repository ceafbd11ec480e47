import type { Translate } from '@/i18n/speak'
import { paths } from '@/request/paths'
import { LinkButton } from '@/ui/button'
import { PageHeading } from '@/ui/page-heading'

/** « Not there » and « not yours » read the same: an address tells nothing about what it does not show. */
export function NotFound({ t }: { t: Translate }) {
  return (
    <>
      <PageHeading above="404" intro={t('site.errors.notFound')}>
        {t('site.errors.notFoundTitle')}
      </PageHeading>
      <LinkButton href={paths.communes()} variant="secondary">
        {t('site.footer.allCommunes')}
      </LinkButton>
    </>
  )
}
