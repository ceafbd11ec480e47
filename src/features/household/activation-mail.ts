import { randomUUID } from 'node:crypto'
import type { Temporal } from 'temporal-polyfill'
import { hashOf, mailedKeyOf } from '@/adapters/identity/secrets'
import type { CommuneDb } from '@/database/door'
import { mailedKeys } from '@/database/schema/accounts'
import { outbox } from '@/database/schema/outbox'
import { mailedKeyEnds } from '@/domain/access/mailed-key'

/** Writes the mail whose link activates an account, and the key of that link. Answers the id of the mail. */
export async function writeActivationMail(
  db: CommuneDb,
  accountId: string,
  now: Temporal.Instant,
): Promise<string> {
  const id = randomUUID()
  await db.insert(mailedKeys).values({
    communeId: db.communeId,
    keyHash: hashOf(mailedKeyOf(id)),
    accountId,
    purpose: 'activation',
    expiresAt: mailedKeyEnds('activation', now),
  })
  await db
    .insert(outbox)
    .values({ communeId: db.communeId, id, accountId, mail: 'activation', about: {}, writtenAt: now })
  return id
}
