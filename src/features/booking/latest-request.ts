import { and, desc, eq, gte } from 'drizzle-orm'
import type { Temporal } from 'temporal-polyfill'
import type { CommuneDb } from '@/database/door'
import { bookingRequests } from '@/database/schema/bookings'
import type { BookedRequest } from './book-sessions'

const recent = { hours: 1 }

/** The last request that an account made for an activity within the hour. */
export async function latestRequest(
  db: CommuneDb,
  of: { accountId: string; activity: string; now: Temporal.Instant },
): Promise<BookedRequest | undefined> {
  const [row] = await db
    .select({ id: bookingRequests.id, number: bookingRequests.number })
    .from(bookingRequests)
    .where(
      and(
        eq(bookingRequests.communeId, db.communeId),
        eq(bookingRequests.accountId, of.accountId),
        eq(bookingRequests.activity, of.activity),
        gte(bookingRequests.submittedAt, of.now.subtract(recent)),
      ),
    )
    .orderBy(desc(bookingRequests.number))
    .limit(1)
  return row
}
