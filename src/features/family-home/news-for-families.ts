import { Temporal } from 'temporal-polyfill'
import type { CommuneRecord } from '@/communes/record'
import type { TownText } from '@/communes/text'

export type NewsShown = { key: string; publishedOn: Temporal.PlainDate; title: TownText; body: TownText }

const mostNews = 10

/** The town's news, for everyone and for families, the latest first; what is dated after today waits. */
export const newsForFamilies = (
  { news }: Pick<CommuneRecord, 'news'>,
  today: Temporal.PlainDate,
): NewsShown[] =>
  news
    .map(({ key, publishedOn, title, body }) => ({
      key,
      publishedOn: Temporal.PlainDate.from(publishedOn),
      title,
      body,
    }))
    .filter(({ publishedOn }) => Temporal.PlainDate.compare(publishedOn, today) <= 0)
    .sort((a, b) => Temporal.PlainDate.compare(b.publishedOn, a.publishedOn))
    .slice(0, mostNews)
