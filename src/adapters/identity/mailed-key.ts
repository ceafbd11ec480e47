import type { Temporal } from 'temporal-polyfill'
import { type MailedKeyPurpose, mailedKeyEnds } from '@/domain/access/mailed-key'
import { hashOf, mailedKeyOf } from './secrets'

/** A key as the database keeps it, from the id of the mail that will carry it. */
export const newMailedKey = (mailId: string, purpose: MailedKeyPurpose, now: Temporal.Instant) => ({
  mailId,
  purpose,
  keyHash: hashOf(mailedKeyOf(mailId)),
  expiresAt: mailedKeyEnds(purpose, now),
})
export type NewMailedKey = ReturnType<typeof newMailedKey>
