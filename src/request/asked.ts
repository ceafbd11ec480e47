import 'server-only'
import { cookies, headers } from 'next/headers'
import { notFound } from 'next/navigation'
import { getServerSession } from 'next-auth'
import { cache } from 'react'
import type { Temporal } from 'temporal-polyfill'
import type { Viewer } from '@/domain/access/who'
import { type Speaker, speak } from '@/i18n/speak'
import { authOptions } from './auth'
import { momentOf } from './clock'
import { type Commune, communeAt } from './commune'
import { languageCookie, languageOf } from './language'
import { requestHeader } from './log'

/** What every page and action knows of its request before anything else. */
export type Asked = {
  commune: Commune
  now: Temporal.Instant
  speaker: Speaker
  viewer: Viewer | null
  /** The number of the request, for the log. */
  requestId?: string
}

/** The language of a request, among those a commune offers. */
export const speakerOfRequest = cache(async (commune?: Commune): Promise<Speaker> => {
  const [cookieJar, head] = await Promise.all([cookies(), headers()])
  return speak(
    languageOf(
      { cookie: cookieJar.get(languageCookie)?.value, acceptLanguage: head.get('accept-language') },
      commune?.record.languages,
    ),
  )
})

/** The request's commune, moment, language and viewer. An unknown commune is 404. */
export const asked = cache(async (slug: string): Promise<Asked> => {
  const head = await headers()
  const now = momentOf(head)
  const commune = await communeAt(slug, now)
  if (!commune) notFound()
  const requestId = head.get(requestHeader) ?? undefined
  const [speaker, session] = await Promise.all([
    speakerOfRequest(commune),
    getServerSession(authOptions(commune, { now, requestId })) as Promise<{ viewer?: Viewer } | null>,
  ])
  return { commune, now, speaker, viewer: session?.viewer ?? null, requestId }
})

/**
 * The commune of an action: from the path that the server in front wrote down, never from what the form says.
 * Without that header nothing is done.
 */
export async function askedByAction(): Promise<Asked> {
  const path = (await headers()).get('x-portal-path')
  const slug = path?.split(/[/?]/)[1]
  if (!slug) throw new Error('the server in front did not say the path')
  return asked(slug)
}

/** Where the person wanted to go, to bring them there after signing in. */
export const pathAsked = async () => (await headers()).get('x-portal-path')?.slice(0, 500)
