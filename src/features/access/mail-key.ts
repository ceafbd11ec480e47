import { and, count, eq, gt } from 'drizzle-orm'
import type { Temporal } from 'temporal-polyfill'
import { hashOf, mailedKeyOf } from '@/adapters/identity/secrets'
import type { CommuneDb } from '@/database/door'
import { mailedKeys } from '@/database/schema/accounts'
import { outbox } from '@/database/schema/outbox'
import { type MailedKeyPurpose, mailedKeyEnds, mailsAnHour } from '@/domain/access/mailed-key'
import type { AtTheDoor, NewMail } from './at-the-door'
import { countFailure, lockFailures, subjectOfMails } from './failures'
import { writeInJournal } from './journal'
import type { LockedAccount } from './lock-account'

/** Counts a mail asked for from this address; false when it has asked for too many within the hour. */
export async function mayAskForMail(db: CommuneDb, { now, address }: AtTheDoor): Promise<boolean> {
  const subject = subjectOfMails(address)
  const past = (await lockFailures(db, [subject], now)).get(subject) ?? { failures: 0, lastFailureAt: now }
  const asked = past.lastFailureAt.until(now).total('hours') < 1 ? past.failures : 0
  if (asked >= mailsAnHour.address) return false
  await countFailure(db, subject, { ...past, failures: asked }, now)
  return true
}

async function keysOfLastHour(
  db: CommuneDb,
  accountId: string,
  purpose: MailedKeyPurpose,
  now: Temporal.Instant,
) {
  const [keys] = await db
    .select({ mailed: count() })
    .from(mailedKeys)
    .where(
      and(
        eq(mailedKeys.communeId, db.communeId),
        eq(mailedKeys.accountId, accountId),
        eq(mailedKeys.purpose, purpose),
        gt(mailedKeys.expiresAt, mailedKeyEnds(purpose, now.subtract({ hours: 1 }))),
      ),
    )
  return keys?.mailed ?? 0
}

/**
 * Mails the key that suits the account, which must be locked: to activate it, or to choose a new password. Nothing for
 * a disabled account, nor beyond three in an hour.
 */
export async function mailKey(db: CommuneDb, account: LockedAccount, { now, outboxId }: AtTheDoor & NewMail) {
  if (account.disabledAt) return
  const purpose = account.activatedAt ? 'password' : 'activation'
  if ((await keysOfLastHour(db, account.id, purpose, now)) >= mailsAnHour.account) return
  const line = { communeId: db.communeId, accountId: account.id }
  await db.insert(mailedKeys).values({
    ...line,
    keyHash: hashOf(mailedKeyOf(outboxId)),
    purpose,
    expiresAt: mailedKeyEnds(purpose, now),
  })
  await db.insert(outbox).values({ ...line, id: outboxId, mail: purpose, about: {}, writtenAt: now })
  await writeInJournal(db, `${purpose}-mail-asked`, { by: null, now, about: { accountId: account.id } })
}
