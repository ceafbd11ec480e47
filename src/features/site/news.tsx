import { Temporal } from 'temporal-polyfill'
import type { CommuneRecord } from '@/communes/record'
import type { Speaker } from '@/i18n/speak'
import { TownParagraph, TownText } from './town-text'

type NewsProps = { news: CommuneRecord['news']; audience: 'public' | 'families'; speaker: Speaker }

/** The town's news, the latest first; families also read what is for families. */
export function News({ news, audience, speaker }: NewsProps) {
  const { t } = speaker
  const shown = news
    .filter((one) => one.audience === 'public' || audience === 'families')
    .toSorted((a, b) => b.publishedOn.localeCompare(a.publishedOn))
  if (shown.length === 0) return <p className="text-muted">{t('site.publicHome.noNews')}</p>
  return (
    <div className="space-y-6">
      {shown.map(({ key, publishedOn, title, body }) => (
        <article key={key} className="border-s-4 border-accent ps-4">
          <h3 className="text-lg font-bold">
            <TownText text={title} speaker={speaker} />
          </h3>
          <p className="mb-2 text-sm text-muted">
            <time dateTime={publishedOn}>
              {t('site.publicHome.publishedOn', {
                date: speaker.date(Temporal.PlainDate.from(publishedOn), true),
              })}
            </time>
          </p>
          <TownParagraph text={body} speaker={speaker} />
        </article>
      ))}
    </div>
  )
}
