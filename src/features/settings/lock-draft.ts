import { and, eq } from 'drizzle-orm'
import type { CommuneDb } from '@/database/door'
import { recordDrafts } from '@/database/schema/records'
import type { Draft } from './working-record'

/** The draft of a person, held until the transaction ends; null when they have none. */
export async function lockDraftOf(db: CommuneDb, accountId: string): Promise<Draft | null> {
  const [row] = await db
    .select()
    .from(recordDrafts)
    .where(and(eq(recordDrafts.communeId, db.communeId), eq(recordDrafts.accountId, accountId)))
    .for('update')
  return row ?? null
}

/** A draft by its id, locked until the transaction ends; null when there is none. */
export async function lockDraftById(db: CommuneDb, id: string): Promise<Draft | null> {
  const [row] = await db
    .select()
    .from(recordDrafts)
    .where(and(eq(recordDrafts.communeId, db.communeId), eq(recordDrafts.id, id)))
    .for('update')
  return row ?? null
}

/** Forgets a draft, once published or given up. */
export const deleteDraft = (db: CommuneDb, id: string) =>
  db.delete(recordDrafts).where(and(eq(recordDrafts.communeId, db.communeId), eq(recordDrafts.id, id)))
