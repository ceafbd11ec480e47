import type { Temporal } from 'temporal-polyfill'
import type { CommuneDb } from '@/database/door'
import { mailedKey } from './forms'
import { mailedLink } from './mailed-link'

/** What a page opened from a mail shows: whom the link is for while it opens; once over, nothing of them. */
export async function linkOfPage(db: CommuneDb, typedKey: string | undefined, now: Temporal.Instant) {
  const key = mailedKey.safeParse(typedKey)
  if (!key.success) return null
  const link = await mailedLink(db, key.data, now)
  if (!link?.opens) return { state: 'over' as const, key: key.data, purpose: link?.purpose ?? 'password' }
  const { purpose, identifier, firstName } = link
  return { state: 'open' as const, key: key.data, purpose, identifier, firstName }
}
export type LinkOfPage = NonNullable<Awaited<ReturnType<typeof linkOfPage>>>
