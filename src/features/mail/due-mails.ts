import { and, asc, eq, isNull, lte, or } from 'drizzle-orm'
import type { Temporal } from 'temporal-polyfill'
import type { CommuneDb } from '@/database/door'
import { outbox } from '@/database/schema/outbox'

export type DueMail = Pick<typeof outbox.$inferSelect, 'id' | 'accountId' | 'mail' | 'about' | 'attempts'>

/** Why a mail is abandoned rather than sent stale: a code. */
export type NothingToTell = {
  abandoned: 'account-disabled' | 'mailed-key-spent' | 'request-gone' | 'nothing-to-tell' | 'unknown-mail'
}

const columns = {
  id: outbox.id,
  accountId: outbox.accountId,
  mail: outbox.mail,
  about: outbox.about,
  attempts: outbox.attempts,
}

const due = (db: CommuneDb, at: Temporal.Instant) =>
  and(
    eq(outbox.communeId, db.communeId),
    isNull(outbox.sentAt),
    isNull(outbox.abandonedAt),
    or(isNull(outbox.retryAt), lte(outbox.retryAt, at)),
  )

/**
 * The oldest mail that is due, held until the end of the transaction. One that another sender holds is passed over:
 * it is being sent.
 */
export async function claimDueMail(db: CommuneDb, at: Temporal.Instant): Promise<DueMail | undefined> {
  const [mail] = await db
    .select(columns)
    .from(outbox)
    .where(due(db, at))
    .orderBy(asc(outbox.writtenAt))
    .limit(1)
    .for('update', { skipLocked: true })
  return mail
}

export async function hasDueMail(db: CommuneDb, at: Temporal.Instant): Promise<boolean> {
  const found = await db.select({ id: outbox.id }).from(outbox).where(due(db, at)).limit(1)
  return found.length > 0
}
