import { and, isNull } from 'drizzle-orm'
import type { Temporal } from 'temporal-polyfill'
import type { CommuneDb } from '@/database/door'
import { accounts } from '@/database/schema/accounts'
import { done, type Outcome } from '@/domain/refusal'
import { type AccountForm, thisFamilyAccount } from './account-of-family'
import { writeActivationMail } from './activation-mail'
import { writeInJournal } from './journal'

/**
 * A new mail with a new link, for a family that lost the first. `null`: the account is not there, is activated
 * already or is disabled, so nothing is sent.
 */
export async function resendActivation(
  db: CommuneDb,
  { accountId }: Pick<AccountForm, 'accountId'>,
  { now }: { now: Temporal.Instant },
): Promise<Outcome<{ mailId: string } | null>> {
  const [waiting] = await db
    .select({ id: accounts.id })
    .from(accounts)
    .where(and(thisFamilyAccount(db, accountId), isNull(accounts.activatedAt), isNull(accounts.disabledAt)))
    .limit(1)
  if (!waiting) return done(null)
  const mailId = await writeActivationMail(db, accountId, now)
  await writeInJournal(db, 'activation-resent', { accountId }, now)
  return done({ mailId })
}
