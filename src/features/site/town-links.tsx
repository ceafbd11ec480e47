import type { CommuneRecord } from '@/communes/record'
import type { Speaker } from '@/i18n/speak'
import { Section } from '@/ui/page-heading'
import { TownText } from './town-text'

/** The town's other sites. */
export function TownLinks({ links, speaker }: { links: CommuneRecord['links']; speaker: Speaker }) {
  if (links.length === 0) return null
  const { t } = speaker
  return (
    <Section id="liens" title={t('site.publicHome.links')}>
      <ul>
        {links.map(({ url, label }) => (
          <li key={url}>
            <a
              href={url}
              rel="noopener"
              className="inline-flex min-h-11 items-center gap-1 text-primary underline"
            >
              <span>
                <TownText text={label} speaker={speaker} />{' '}
                <span className="text-sm text-muted">({t('site.publicHome.opensElsewhere')})</span>
              </span>
            </a>
          </li>
        ))}
      </ul>
    </Section>
  )
}
