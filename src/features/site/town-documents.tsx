import type { TownDocument } from '@/communes/town-blocks'
import type { Speaker } from '@/i18n/speak'
import { Section } from '@/ui/page-heading'
import { TownText } from './town-text'

/** What the town gives to read or to print. */
export function TownDocuments({ documents, speaker }: { documents: TownDocument[]; speaker: Speaker }) {
  if (documents.length === 0) return null
  const { t } = speaker
  return (
    <Section id="documents-de-la-commune" title={t('site.practical.documents')}>
      <ul className="space-y-3">
        {documents.map(({ key, title, url, note }) => (
          <li key={key}>
            <a
              href={url}
              rel="noopener"
              className="inline-flex min-h-11 items-center font-semibold text-primary underline"
            >
              <span>
                <TownText text={title} speaker={speaker} />{' '}
                <span className="text-sm font-normal text-muted">({new URL(url).hostname})</span>
              </span>
            </a>
            {note && (
              <p className="max-w-prose">
                <TownText text={note} speaker={speaker} />
              </p>
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}
