import type { CommuneDb } from '@/database/door'
import { done, type Outcome } from '@/domain/refusal'
import type { AtTheDoor, NewMail } from './at-the-door'
import type { AskNewPasswordForm } from './forms'
import { lockAccountNamed } from './lock-account'
import { mailKey, mayAskForMail } from './mail-key'

/**
 * Mails a key to choose a new password, or to activate an account that never was. The answer is always the same: it
 * does not tell whether the account exists, nor does its time.
 */
export async function askNewPassword(
  db: CommuneDb,
  form: AskNewPasswordForm,
  at: AtTheDoor & NewMail,
): Promise<Outcome<null>> {
  if (!(await mayAskForMail(db, at))) return done(null)
  const account = await lockAccountNamed(db, form.identifier)
  await mailKey(db, account, at)
  return done(null)
}
