import Link from 'next/link'
import type { Temporal } from 'temporal-polyfill'
import type { Speaker } from '@/i18n/speak'
import { paths } from '@/request/paths'
import { Icon } from '@/ui/icon'
import type { DraftShown, RequestShown } from './requests-and-drafts'

type Told = { speaker: Speaker; slug: string }

const link = 'inline-flex min-h-11 items-center font-semibold text-primary underline underline-offset-4'

const dateAndTime = (speaker: Speaker, at: Temporal.ZonedDateTime) => ({
  date: speaker.shortDate(at.toPlainDate()),
  time: speaker.time(at.toPlainTime()),
})

/** The last requests, each leading to what it asked for. */
export function RequestList({ speaker, slug, requests }: Told & { requests: RequestShown[] }) {
  const { t, town } = speaker
  if (requests.length === 0) return <p className="text-muted">{t('family.home.noRequests')}</p>
  return (
    <ul className="divide-y divide-line border-y border-line">
      {requests.map(({ id, number, activity, submittedAt }) => {
        const words = town(activity)
        return (
          <li key={id} className="flex flex-wrap items-center gap-x-4 py-1.5">
            <Link href={paths.request(slug, id)} prefetch={false} className={link}>
              {t('family.home.request', { number: String(number) })}
            </Link>
            <span lang={words.lang}>{words.text}</span>
            <span className="text-muted">
              {t('family.home.requestedAt', dateAndTime(speaker, submittedAt))}
            </span>
          </li>
        )
      })}
    </ul>
  )
}

/** What was ticked and not validated: said first, since nothing of it is booked. */
export function DraftList({ speaker, slug, drafts }: Told & { drafts: DraftShown[] }) {
  const { t, town } = speaker
  if (drafts.length === 0) return null
  return (
    <section
      aria-labelledby="brouillons"
      className="mb-8 flex gap-3 rounded-lg border-s-8 border-warning bg-warning-tint p-4 sm:p-5"
    >
      <Icon name="warning" className="mt-0.5 size-6 shrink-0 text-warning" />
      <div className="min-w-0 grow space-y-2">
        <h2 id="brouillons" className="text-lg font-bold">
          {t('family.home.drafts')}
        </h2>
        <p>{t('family.home.draftsIntro')}</p>
        <ul>
          {drafts.map(({ enrolmentId, childName, activity, savedAt }) => (
            <li key={enrolmentId} className="flex flex-wrap items-center gap-x-4">
              <Link href={paths.planning(slug, enrolmentId)} prefetch={false} className={link}>
                {t('family.home.draft', { child: childName, activity: town(activity).text })}
              </Link>
              <span>{t('family.home.draftAt', dateAndTime(speaker, savedAt))}</span>
            </li>
          ))}
        </ul>
      </div>
    </section>
  )
}
