import { and, eq, gt, isNull } from 'drizzle-orm'
import type { Temporal } from 'temporal-polyfill'
import { hashOf, mailedKeyOf } from '@/adapters/identity/secrets'
import type { CommuneDb } from '@/database/door'
import { mailedKeys } from '@/database/schema/accounts'
import type { DueMail, NothingToTell } from './due-mails'

/** A link that opens once: `key` is the secret in it. */
export type KeyContent = { mail: 'activation' | 'password'; key: string; expiresAt: Temporal.Instant }

/** The key of a mail while it still opens something. */
export async function keyContent(
  db: CommuneDb,
  mail: KeyContent['mail'],
  due: DueMail,
  at: Temporal.Instant,
): Promise<KeyContent | NothingToTell> {
  const key = mailedKeyOf(due.id)
  const [row] = await db
    .select({ expiresAt: mailedKeys.expiresAt })
    .from(mailedKeys)
    .where(
      and(
        eq(mailedKeys.communeId, db.communeId),
        eq(mailedKeys.keyHash, hashOf(key)),
        eq(mailedKeys.accountId, due.accountId),
        eq(mailedKeys.purpose, mail),
        isNull(mailedKeys.usedAt),
        gt(mailedKeys.expiresAt, at),
      ),
    )
    .limit(1)
  return row ? { mail, key, expiresAt: row.expiresAt } : { abandoned: 'mailed-key-spent' }
}
