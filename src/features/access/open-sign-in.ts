import { and, eq, lte } from 'drizzle-orm'
import type { Temporal } from 'temporal-polyfill'
import { hashOf } from '@/adapters/identity/secrets'
import type { CommuneDb } from '@/database/door'
import { signIns } from '@/database/schema/accounts'
import type { NewSignIn } from './at-the-door'

/** Opens a sign-in of the account, and sweeps its ended ones. The database keeps the hash of the token only. */
export async function openSignIn(
  db: CommuneDb,
  accountId: string,
  { token, endsAt, now }: NewSignIn & { now: Temporal.Instant },
) {
  await db
    .delete(signIns)
    .where(
      and(eq(signIns.communeId, db.communeId), eq(signIns.accountId, accountId), lte(signIns.expiresAt, now)),
    )
  await db.insert(signIns).values({
    communeId: db.communeId,
    tokenHash: hashOf(token),
    accountId,
    startedAt: now,
    expiresAt: endsAt,
  })
}

/** Ends every sign-in of the account, on every device. */
export const endSignIns = (db: CommuneDb, accountId: string) =>
  db.delete(signIns).where(and(eq(signIns.communeId, db.communeId), eq(signIns.accountId, accountId)))
