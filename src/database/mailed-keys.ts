import { and, count, eq, gt, type SQL, sql } from 'drizzle-orm'
import type { Temporal } from 'temporal-polyfill'
import type { CommuneDb } from './door'
import { accounts, mailedKeys } from './schema/accounts'
import { outbox } from './schema/outbox'

type Key = {
  mailId: string
  purpose: 'activation' | 'password'
  keyHash: string
  expiresAt: Temporal.Instant
}

/** The keys for one purpose, mailed to an account, that end after a moment. */
export async function keysEndingAfter(
  db: CommuneDb,
  accountId: string,
  { purpose, after }: { purpose: Key['purpose']; after: Temporal.Instant },
): Promise<number> {
  const [keys] = await db
    .select({ count: count() })
    .from(mailedKeys)
    .where(
      and(
        eq(mailedKeys.communeId, db.communeId),
        eq(mailedKeys.accountId, accountId),
        eq(mailedKeys.purpose, purpose),
        gt(mailedKeys.expiresAt, after),
      ),
    )
  return keys?.count ?? 0
}

const nothing = sql<null>`null`
const text = (value: string): SQL<string> => sql<string>`${value}::text`
const moment = (at: Temporal.Instant) => sql<Temporal.Instant>`${at.toString()}::timestamptz`

/**
 * The one way to mail a key: the line of the outbox, and the hash of the key that its mail will carry. For an account
 * that is not there nothing is written, by the same statements: their time tells nobody whether there is one.
 */
export async function mailKeyTo(db: CommuneDb, accountId: string, key: Key, now: Temporal.Instant) {
  const account = and(eq(accounts.communeId, db.communeId), eq(accounts.id, accountId))
  await db.insert(mailedKeys).select((from) =>
    from
      .select({
        communeId: accounts.communeId,
        keyHash: text(key.keyHash).as('key_hash'),
        accountId: accounts.id,
        purpose: sql<Key['purpose']>`${key.purpose}::text`.as('purpose'),
        expiresAt: moment(key.expiresAt).as('expires_at'),
        usedAt: nothing.as('used_at'),
      })
      .from(accounts)
      .where(account),
  )
  await db.insert(outbox).select((from) =>
    from
      .select({
        communeId: accounts.communeId,
        id: sql<string>`${key.mailId}::uuid`.as('id'),
        accountId: sql<string>`${accounts.id}`.as('account_id'),
        mail: text(key.purpose).as('mail'),
        about: sql<Record<string, string>>`'{}'::jsonb`.as('about'),
        writtenAt: moment(now).as('written_at'),
        attempts: sql<number>`0`.as('attempts'),
        retryAt: nothing.as('retry_at'),
        sentAt: nothing.as('sent_at'),
        abandonedAt: nothing.as('abandoned_at'),
        lastFailure: nothing.as('last_failure'),
      })
      .from(accounts)
      .where(account),
  )
}
