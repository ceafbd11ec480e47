import { and, eq, isNull } from 'drizzle-orm'
import { z } from 'zod'
import { keyedHash, sameSecret } from '@/adapters/identity/secrets'
import type { CommuneDb } from '@/database/door'
import { calendarFeeds } from '@/database/schema/bookings'

/** The last part of a feed's secret address: its id, and a hash that the database alone does not give. */
export const feedKey = (feedId: string) => `${feedId}.${keyedHash('calendar-feed', feedId)}`

/** The feed that a key names, or null when the key was not made here. Compares in constant time. */
export function feedIdOf(key: string): string | null {
  const id = z.uuid().safeParse(key.split('.')[0])
  if (!id.success) return null
  return sameSecret(key, feedKey(id.data)) ? id.data : null
}

/** The key of the account's live feed, or null. */
export async function liveFeedKey(db: CommuneDb, accountId: string): Promise<string | null> {
  const [feed] = await db
    .select({ id: calendarFeeds.id })
    .from(calendarFeeds)
    .where(
      and(
        eq(calendarFeeds.communeId, db.communeId),
        eq(calendarFeeds.accountId, accountId),
        isNull(calendarFeeds.revokedAt),
      ),
    )
    .limit(1)
  return feed ? feedKey(feed.id) : null
}
