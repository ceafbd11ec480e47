import { and, eq } from 'drizzle-orm'
import type { Temporal } from 'temporal-polyfill'
import { hashOf } from '@/adapters/identity/secrets'
import type { CommuneDb } from '@/database/door'
import { accounts, mailedKeys } from '@/database/schema/accounts'

/**
 * What a mailed link leads to; `opens` while it has neither served nor ended, and one that activates while the account
 * waits for it. Reading it does not spend it.
 */
export async function mailedLink(db: CommuneDb, key: string, now: Temporal.Instant) {
  const [found] = await db
    .select({
      purpose: mailedKeys.purpose,
      usedAt: mailedKeys.usedAt,
      expiresAt: mailedKeys.expiresAt,
      accountId: accounts.id,
      identifier: accounts.identifier,
      email: accounts.email,
      firstName: accounts.firstName,
      activatedAt: accounts.activatedAt,
      disabledAt: accounts.disabledAt,
    })
    .from(mailedKeys)
    .innerJoin(
      accounts,
      and(eq(accounts.communeId, mailedKeys.communeId), eq(accounts.id, mailedKeys.accountId)),
    )
    .where(
      and(
        eq(mailedKeys.communeId, db.communeId),
        eq(accounts.communeId, db.communeId),
        eq(mailedKeys.keyHash, hashOf(key)),
      ),
    )
  if (!found) return null
  const { usedAt, expiresAt, activatedAt, disabledAt, ...link } = found
  const hasServed = usedAt !== null || (link.purpose === 'activation' && activatedAt !== null)
  const over = hasServed || disabledAt !== null || expiresAt.epochMilliseconds <= now.epochMilliseconds
  return { ...link, opens: !over }
}
