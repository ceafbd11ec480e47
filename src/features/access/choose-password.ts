import { and, eq, isNull } from 'drizzle-orm'
import type { Temporal } from 'temporal-polyfill'
import { hashPassword, knownPasswords } from '@/adapters/identity/passwords'
import type { CommuneDb } from '@/database/door'
import { writeInJournal } from '@/database/journal'
import { accounts, mailedKeys } from '@/database/schema/accounts'
import { newPasswordRefusal } from '@/domain/access/password'
import type { AccessRefusal } from '@/domain/access/refusals'
import { done, type Outcome, refused } from '@/domain/refusal'
import { forgetFailures } from './failures'
import type { ChoosePasswordForm } from './forms'
import { lockAccount } from './lock-account'
import { mailedLink } from './mailed-link'
import { setPassword, tellPasswordChanged, wordsOf } from './set-password'

async function spendKeys(db: CommuneDb, accountId: string, now: Temporal.Instant) {
  await db
    .update(mailedKeys)
    .set({ usedAt: now })
    .where(
      and(
        eq(mailedKeys.communeId, db.communeId),
        eq(mailedKeys.accountId, accountId),
        isNull(mailedKeys.usedAt),
      ),
    )
}

/**
 * Chooses a password from a mailed link: the first one activates the account. Spends every link mailed to the account
 * and ends all its sign-ins.
 */
export async function choosePassword(
  db: CommuneDb,
  form: ChoosePasswordForm,
  { now, townName }: { now: Temporal.Instant; townName: string },
): Promise<Outcome<null, AccessRefusal>> {
  const found = await mailedLink(db, form.key, now)
  if (!found?.opens) return refused({ code: 'mailed-key-spent', facts: {} })
  await forgetFailures(db, found.accountId, now)
  const account = await lockAccount(db, found.accountId)
  const link = await mailedLink(db, form.key, now)
  if (!account || !link?.opens) return refused({ code: 'mailed-key-spent', facts: {} })
  const known = { isCommon: await knownPasswords(), ownWords: wordsOf(account, townName) }
  const refusal = newPasswordRefusal(form.password, form.repeatPassword, known)
  if (refusal) return refused(refusal)
  await spendKeys(db, account.id, now)
  await setPassword(db, account.id, await hashPassword(form.password), now)
  if (!account.activatedAt)
    await db
      .update(accounts)
      .set({ activatedAt: now })
      .where(and(eq(accounts.communeId, db.communeId), eq(accounts.id, account.id)))
  if (link.purpose === 'password') await tellPasswordChanged(db, account.id, now)
  const act = link.purpose === 'activation' ? 'account-activated' : 'password-chosen'
  await writeInJournal(db, act, { by: account.id, now })
  return done(null)
}
