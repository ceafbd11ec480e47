import { and, eq } from 'drizzle-orm'
import type { Temporal } from 'temporal-polyfill'
import type { Language } from '@/communes/text'
import type { CommuneDb } from '@/database/door'
import { accounts } from '@/database/schema/accounts'
import { type BookingContent, bookingContent } from './booking-content'
import type { CommuneOfMails } from './commune-of-mails'
import type { DueMail, NothingToTell } from './due-mails'
import { type KeyContent, keyContent } from './key-content'

export type Addressee = { email: string; name: string; identifier: string; language: Language }
export type MailContent = KeyContent | BookingContent | { mail: 'passwordChanged' }

/** What is told, and to whom, from the state as it is now; or why there is nothing left to tell. */
export type Told = { addressee: Addressee; content: MailContent } | NothingToTell

async function addresseeOf(db: CommuneDb, accountId: string, { record }: CommuneOfMails) {
  const [account] = await db
    .select()
    .from(accounts)
    .where(and(eq(accounts.communeId, db.communeId), eq(accounts.id, accountId)))
    .limit(1)
  if (!account || account.disabledAt) return null
  const { email, identifier, language, firstName, lastName } = account
  return {
    email,
    identifier,
    name: `${firstName} ${lastName}`.trim(),
    language: record.languages.includes(language) ? language : 'fr',
  } satisfies Addressee
}

async function contentOf(
  db: CommuneDb,
  due: DueMail,
  at: Temporal.Instant,
): Promise<MailContent | NothingToTell> {
  switch (due.mail) {
    case 'activation':
    case 'password':
      return keyContent(db, due.mail, due, at)
    case 'passwordChanged':
      return { mail: due.mail }
    case 'booking':
      return bookingContent(db, due)
    default:
      return { abandoned: 'unknown-mail' }
  }
}

/** Reads again what a mail of the outbox tells. */
export async function readMail(
  db: CommuneDb,
  due: DueMail,
  commune: CommuneOfMails,
  at: Temporal.Instant,
): Promise<Told> {
  const addressee = await addresseeOf(db, due.accountId, commune)
  if (!addressee) return { abandoned: 'account-disabled' }
  const content = await contentOf(db, due, at)
  return 'abandoned' in content ? content : { addressee, content }
}
