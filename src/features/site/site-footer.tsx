import type { Asked } from '@/request/asked'
import { paths } from '@/request/paths'
import { TownText } from './town-text'

const link = 'inline-flex min-h-11 items-center underline underline-offset-4 hover:decoration-2'

/** What the law asks on every page, and the ways out of the portal. */
export function SiteFooter({ commune, speaker }: Pick<Asked, 'commune' | 'speaker'>) {
  const { record, slug } = commune
  const { t } = speaker
  return (
    <footer className="mt-auto border-t-4 border-accent bg-wash print:hidden">
      <div className="mx-auto max-w-page px-4 py-6 sm:px-6">
        <p className="font-bold">{record.signature}</p>
        <nav aria-label={t('site.frame.footerNav')}>
          <ul className="mt-2 flex flex-wrap gap-x-7">
            <li>
              <a href={`${paths.home(slug)}#contacts`} className={link}>
                {t('site.footer.contact')}
              </a>
            </li>
            <li>
              <a href={paths.practicalInfo(slug)} className={link}>
                {t('site.publicHome.practicalInfo')}
              </a>
            </li>
            <li>
              <a href={paths.accessibility(slug)} className={link}>
                {t('site.footer.accessibility')}
              </a>
            </li>
            <li>
              <a href={paths.privacy(slug)} className={link}>
                {t('site.footer.privacy')}
              </a>
            </li>
            {record.links.slice(0, 1).map(({ url, label }) => (
              <li key={url}>
                <a href={url} rel="noopener" className={link}>
                  <TownText text={label} speaker={speaker} />
                </a>
              </li>
            ))}
            <li>
              <a href={paths.communes()} className={link}>
                {t('site.footer.allCommunes')}
              </a>
            </li>
          </ul>
        </nav>
      </div>
    </footer>
  )
}
