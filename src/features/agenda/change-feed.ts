import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import type { CommuneDb } from '@/database/door'
import { writeInJournal } from '@/database/journal'
import { calendarFeeds } from '@/database/schema/bookings'
import { done, type Outcome } from '@/domain/refusal'

const acts = z.enum(['create', 'renew', 'revoke'])
export const changeFeedForm = z.object({ act: acts })
export type FeedAct = z.output<typeof acts>

type By = { now: Temporal.Instant; viewer: { accountId: string } }

/** Opens the account's calendar feed; one that is open already stays as it is, so that a double tap changes nothing. */
export async function createFeed(db: CommuneDb, by: By) {
  const [made] = await db
    .insert(calendarFeeds)
    .values({ communeId: db.communeId, accountId: by.viewer.accountId, createdAt: by.now })
    .onConflictDoNothing({
      target: [calendarFeeds.communeId, calendarFeeds.accountId],
      where: sql`${calendarFeeds.revokedAt} is null`,
    })
    .returning({ id: calendarFeeds.id })
  if (made) await writeInJournal(db, 'calendar-feed-created', { now: by.now, about: { feed: made.id } })
}

/** From now on nobody reads anything at the account's address. */
export async function revokeFeed(db: CommuneDb, by: By) {
  const ended = await db
    .update(calendarFeeds)
    .set({ revokedAt: by.now })
    .where(
      and(
        eq(calendarFeeds.communeId, db.communeId),
        eq(calendarFeeds.accountId, by.viewer.accountId),
        isNull(calendarFeeds.revokedAt),
      ),
    )
    .returning({ id: calendarFeeds.id })
  for (const { id } of ended)
    await writeInJournal(db, 'calendar-feed-revoked', { now: by.now, about: { feed: id } })
}

/** A new address in place of the one that was lost or shared. */
export async function renewFeed(db: CommuneDb, by: By) {
  await revokeFeed(db, by)
  await createFeed(db, by)
}

const commands = { create: createFeed, renew: renewFeed, revoke: revokeFeed }

export async function changeFeed(
  db: CommuneDb,
  { act }: z.output<typeof changeFeedForm>,
  by: By,
): Promise<Outcome<FeedAct>> {
  await commands[act](db, by)
  return done(act)
}
