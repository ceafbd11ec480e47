import type { CommuneDb } from '@/database/door'
import { done, type Outcome } from '@/domain/refusal'
import type { AtTheDoor, NewMail } from './at-the-door'
import type { MailedKeyForm } from './forms'
import { lockAccount } from './lock-account'
import { mailKey, mayAskForMail } from './mail-key'
import { mailedLink } from './mailed-link'

/** From a link that is over: mails another to activate the account, if it still has to be. Always the same answer. */
export async function sendActivationAgain(
  db: CommuneDb,
  form: MailedKeyForm,
  at: AtTheDoor & NewMail,
): Promise<Outcome<null>> {
  if (!(await mayAskForMail(db, at))) return done(null)
  const link = await mailedLink(db, form.key, at.now)
  const account = link?.purpose === 'activation' ? await lockAccount(db, link.accountId) : undefined
  if (account && !account.activatedAt) await mailKey(db, account, at)
  return done(null)
}
