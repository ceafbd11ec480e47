import { newMailedKey } from '@/adapters/identity/mailed-key'
import type { CommuneDb } from '@/database/door'
import { writeInJournal } from '@/database/journal'
import { keysEndingAfter, mailKeyTo } from '@/database/mailed-keys'
import { mailedKeyEnds, mailsAnHour } from '@/domain/access/mailed-key'
import type { AtTheDoor, NewMail } from './at-the-door'
import { countFailure, lockFailures, subjectOfMails } from './failures'
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

/**
 * Mails the key that suits the account, which must be locked: to activate it, or to choose a new password. Nothing for
 * a disabled account, nor beyond three in an hour, nor without an account; the same statements run in every case.
 */
export async function mailKey(
  db: CommuneDb,
  account: LockedAccount | undefined,
  { now, outboxId }: AtTheDoor & NewMail,
) {
  // the id of a new mail is the account of nobody
  const nobody = outboxId
  const purpose = account && !account.activatedAt ? 'activation' : 'password'
  const after = mailedKeyEnds(purpose, now.subtract({ hours: 1 }))
  const mailed = await keysEndingAfter(db, account?.id ?? nobody, { purpose, after })
  const mayHave = account && !account.disabledAt && mailed < mailsAnHour.account
  await mailKeyTo(db, mayHave ? account.id : nobody, newMailedKey(outboxId, purpose, now), now)
  const about: Record<string, string> = mayHave ? { accountId: account.id } : {}
  await writeInJournal(db, `${purpose}-mail-asked`, { by: null, now, about })
}
