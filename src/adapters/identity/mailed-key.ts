import { type MailedKeyPurpose, mailedKeyEnds } from '@/domain/access/mailed-key'
import { hashOf, mailedKeyOf } from './secrets'

type Moment = Parameters<typeof mailedKeyEnds>[1]

/** A key as the database keeps it, from the id of the mail that will carry it. */
export const newMailedKey = (mailId: string, purpose: MailedKeyPurpose, now: Moment) => ({
  mailId,
  purpose,
  keyHash: hashOf(mailedKeyOf(mailId)),
  expiresAt: mailedKeyEnds(purpose, now),
})
