import type { Translate } from '@/i18n/speak'
import { paths } from '@/request/paths'

export const starts = ['modele', 'commune', 'fiche'] as const
export type Start = (typeof starts)[number]

const shape = 'inline-flex min-h-12 items-center rounded-lg border-2 px-4 font-semibold no-underline'
const chosen = 'border-primary bg-primary text-on-primary'
const other = 'border-edge bg-surface text-primary hover:bg-tint'

/** What a new commune begins from; each is a page of its own. */
export function StartLinks({ t, current }: { t: Translate; current: Start }) {
  return (
    <nav aria-label={t('platform.open.from')} className="mb-8">
      <p className="mb-2 font-semibold">{t('platform.open.from')}</p>
      <ul className="flex flex-wrap gap-3">
        {starts.map((start) => (
          <li key={start}>
            <a
              href={paths.platformOpenCommune(start)}
              aria-current={start === current ? 'page' : undefined}
              className={`${shape} ${start === current ? chosen : other}`}
            >
              {t(`platform.open.starts.${start}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
