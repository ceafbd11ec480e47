import { and, eq } from 'drizzle-orm'
import type { Temporal } from 'temporal-polyfill'
import type { CommuneDb } from '@/database/door'
import { bookingDrafts } from '@/database/schema/bookings'
import type { EnrolmentOfChild } from './enrolment'

/** The boxes a parent has changed, and the brothers and sisters for whom the same is asked. */
export type Draft = {
  changes: Record<string, boolean>
  also: string[]
  /** « enrolment session » pairs not asked for a brother or sister. */
  leftOut: string[]
  savedAt: Temporal.Instant | null
}

const emptyDraft: Draft = { changes: {}, also: [], leftOut: [], savedAt: null }

const mine = (db: CommuneDb, accountId: string, enrolmentId: string) =>
  and(
    eq(bookingDrafts.communeId, db.communeId),
    eq(bookingDrafts.accountId, accountId),
    eq(bookingDrafts.enrolmentId, enrolmentId),
  )

type Row = typeof bookingDrafts.$inferSelect
const draftOf = (row: Row | undefined): Draft =>
  row
    ? { changes: row.changes, also: row.alsoForEnrolments, leftOut: row.leftOut, savedAt: row.savedAt }
    : emptyDraft

export async function readDraft(db: CommuneDb, accountId: string, enrolmentId: string): Promise<Draft> {
  const [row] = await db
    .select()
    .from(bookingDrafts)
    .where(mine(db, accountId, enrolmentId))
    .limit(1)
  return draftOf(row)
}

/** The draft, held until the end of the transaction: a double tap waits here, and finds the draft gone. */
export async function lockDraft(db: CommuneDb, accountId: string, enrolmentId: string): Promise<Draft> {
  const [row] = await db
    .select()
    .from(bookingDrafts)
    .where(mine(db, accountId, enrolmentId))
    .limit(1)
    .for('update')
  return draftOf(row)
}

/** Keeps the draft; one that asks for nothing is no draft. */
export async function writeDraft(
  db: CommuneDb,
  accountId: string,
  enrolment: EnrolmentOfChild,
  draft: Omit<Draft, 'savedAt'>,
  now: Temporal.Instant,
) {
  if (Object.keys(draft.changes).length === 0 && draft.also.length === 0)
    return discardDraft(db, accountId, enrolment.id)
  const values = {
    changes: draft.changes,
    alsoForEnrolments: draft.also,
    leftOut: draft.leftOut,
    savedAt: now,
  }
  await db
    .insert(bookingDrafts)
    .values({
      communeId: db.communeId,
      accountId,
      enrolmentId: enrolment.id,
      childId: enrolment.childId,
      ...values,
    })
    .onConflictDoUpdate({
      target: [bookingDrafts.communeId, bookingDrafts.accountId, bookingDrafts.enrolmentId],
      set: values,
    })
}

export async function discardDraft(db: CommuneDb, accountId: string, enrolmentId: string) {
  await db.delete(bookingDrafts).where(mine(db, accountId, enrolmentId))
}
