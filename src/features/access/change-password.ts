import { hashPassword, knownPasswords, pretendToVerify, verifyPassword } from '@/adapters/identity/passwords'
import type { CommuneDb } from '@/database/door'
import { writeInJournal } from '@/database/journal'
import { newPasswordRefusal } from '@/domain/access/password'
import type { AccessRefusal } from '@/domain/access/refusals'
import { done, type Outcome, refused } from '@/domain/refusal'
import type { AtTheDoor, ByAccount, NewSignIn } from './at-the-door'
import { lockTry, subjectOfAccount } from './failures'
import type { ChangePasswordForm } from './forms'
import { lockAccount, passwordHashOf } from './lock-account'
import { openSignIn } from './open-sign-in'
import { setPassword, tellPasswordChanged, wordsOf } from './set-password'

/**
 * Changes the password of who is signed in and knows the current one; tries count as those of the door. All sign-ins
 * end, and this browser gets a new one.
 */
export async function changePassword(
  db: CommuneDb,
  form: ChangePasswordForm,
  at: AtTheDoor & NewSignIn & ByAccount & { townName: string },
): Promise<Outcome<{ token: string }, AccessRefusal>> {
  const attempt = await lockTry(db, subjectOfAccount(at.accountId), at)
  if (attempt.waitMinutes > 0)
    return refused({ code: 'sign-in-throttled', facts: { waitMinutes: attempt.waitMinutes } })
  const account = await lockAccount(db, at.accountId)
  const passwordHash = account && (await passwordHashOf(db, account.id))
  const right = passwordHash
    ? await verifyPassword(passwordHash, form.currentPassword)
    : await pretendToVerify(form.currentPassword)
  if (!account || !right) {
    await attempt.failed()
    await writeInJournal(db, 'password-change-failed', { by: at.accountId, now: at.now })
    return refused({ code: 'password-wrong', facts: {} })
  }
  await attempt.succeeded()
  const known = { isCommon: await knownPasswords(), ownWords: wordsOf(account, at.townName) }
  const refusal = newPasswordRefusal(form.newPassword, form.repeatPassword, known)
  if (refusal) return refused(refusal)
  await setPassword(db, account.id, await hashPassword(form.newPassword), at.now)
  await openSignIn(db, account.id, at)
  await tellPasswordChanged(db, account.id, at.now)
  await writeInJournal(db, 'password-changed', { by: account.id, now: at.now })
  return done({ token: at.token })
}
