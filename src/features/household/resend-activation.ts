import { randomUUID } from 'node:crypto'
import { and, isNull } from 'drizzle-orm'
import type { Temporal } from 'temporal-polyfill'
import { newMailedKey } from '@/adapters/identity/mailed-key'
import type { CommuneDb } from '@/database/door'
import { writeInJournal } from '@/database/journal'
import { keysEndingAfter, mailKeyTo } from '@/database/mailed-keys'
import { accounts } from '@/database/schema/accounts'
import { mailedKeyEnds, mailsAnHour } from '@/domain/access/mailed-key'
import type { AccessRefusal } from '@/domain/access/refusals'
import { done, type Outcome, refused } from '@/domain/refusal'
import { type AccountForm, thisFamilyAccount } from './account-of-family'

/** Locked until the end: an activation under way, or a second tap, is seen. */
const lockWaiting = (db: CommuneDb, accountId: string) =>
  db
    .select({ id: accounts.id })
    .from(accounts)
    .where(and(thisFamilyAccount(db, accountId), isNull(accounts.activatedAt), isNull(accounts.disabledAt)))
    .for('update')

/**
 * A new mail with a new link, for a family that lost the first; three in an hour at most. `null`: the account is not
 * there, is activated already or is disabled, so nothing is sent.
 */
export async function resendActivation(
  db: CommuneDb,
  { accountId }: Pick<AccountForm, 'accountId'>,
  { now }: { now: Temporal.Instant },
): Promise<Outcome<{ mailId: string } | null, AccessRefusal>> {
  const [waiting] = await lockWaiting(db, accountId)
  if (!waiting) return done(null)
  const after = mailedKeyEnds('activation', now.subtract({ hours: 1 }))
  const most = mailsAnHour.account
  if ((await keysEndingAfter(db, accountId, { purpose: 'activation', after })) >= most)
    return refused({ code: 'mails-throttled', facts: { most } })
  const mailId = randomUUID()
  await mailKeyTo(db, accountId, newMailedKey(mailId, 'activation', now), now)
  await writeInJournal(db, 'activation-resent', { now, about: { accountId } })
  return done({ mailId })
}
