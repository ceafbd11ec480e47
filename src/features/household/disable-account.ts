import { and, isNotNull, isNull } from 'drizzle-orm'
import type { Temporal } from 'temporal-polyfill'
import type { CommuneDb } from '@/database/door'
import { writeInJournal } from '@/database/journal'
import { accounts } from '@/database/schema/accounts'
import { done, type Outcome } from '@/domain/refusal'
import { type AccountForm, thisFamilyAccount } from './account-of-family'

type Account = Pick<AccountForm, 'accountId'>
type By = { now: Temporal.Instant }

/** Closes an account: from the commit on, each of its sign-ins is refused. `false` when there was nothing to close. */
export async function disableAccount(
  db: CommuneDb,
  { accountId }: Account,
  { now }: By,
): Promise<Outcome<boolean>> {
  const changed = await db
    .update(accounts)
    .set({ disabledAt: now })
    .where(and(thisFamilyAccount(db, accountId), isNull(accounts.disabledAt)))
    .returning({ id: accounts.id })
  if (changed.length === 0) return done(false)
  await writeInJournal(db, 'account-disabled', { now, about: { accountId } })
  return done(true)
}

/** Opens it again; the person signs in anew. `false` when it was not closed. */
export async function enableAccount(
  db: CommuneDb,
  { accountId }: Account,
  { now }: By,
): Promise<Outcome<boolean>> {
  const changed = await db
    .update(accounts)
    .set({ disabledAt: null })
    .where(and(thisFamilyAccount(db, accountId), isNotNull(accounts.disabledAt)))
    .returning({ id: accounts.id })
  if (changed.length === 0) return done(false)
  await writeInJournal(db, 'account-enabled', { now, about: { accountId } })
  return done(true)
}

export { forgetSignIns } from '@/database/sign-ins'
