import type { Speaker } from '@/i18n/speak'
import { Card } from '@/ui/card'
import type { NewsShown } from './news-for-families'

/** The town's news, the latest first, in the town's own words. */
export function NewsList({ speaker, news }: { speaker: Speaker; news: NewsShown[] }) {
  return news.map(({ key, publishedOn, title, body }) => {
    const [heading, text] = [speaker.town(title), speaker.town(body)]
    return (
      <Card key={key} level={3} id={`actualite-${key}`} title={<bdi lang={heading.lang}>{heading.text}</bdi>}>
        <p className="text-sm text-muted">
          <time dateTime={publishedOn.toString()}>
            {speaker.t('site.publicHome.publishedOn', { date: speaker.shortDate(publishedOn) })}
          </time>
        </p>
        <p lang={text.lang} dir="auto" className="max-w-prose">
          {text.text}
        </p>
      </Card>
    )
  })
}
