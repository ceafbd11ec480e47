import { and, eq } from 'drizzle-orm'
import type { Temporal } from 'temporal-polyfill'
import { storedRecord } from '@/communes/stored-record'
import { directoryAt } from '@/communes/versions'
import type { CommuneDb } from '../door'
import { communes } from '../schema/platform'
import { recordVersions } from '../schema/records'
import { lockDirectory } from './publish-record'
import { writeSessions } from './write-sessions'

/**
 * Gives the version whose day has come its place in the directory, and writes the sessions that follow. Requests do
 * not wait for it: they read the version of their own instant. Answers the version, or null when none is due.
 */
export async function bringIntoForce(db: CommuneDb, now: Temporal.Instant): Promise<number | null> {
  const known = await lockDirectory(db)
  if (!known) return null
  const after = directoryAt(known, now)
  if (after.recordVersion === known.recordVersion) return null
  const [row] = await db
    .select({ record: recordVersions.record })
    .from(recordVersions)
    .where(and(eq(recordVersions.communeId, db.communeId), eq(recordVersions.version, after.recordVersion)))
  if (!row) throw new Error(`record version ${after.recordVersion} is missing`)
  const record = storedRecord(row.record)
  await db
    .update(communes)
    .set({ ...after, name: record.name })
    .where(eq(communes.id, db.communeId))
  await writeSessions(db, record, now)
  return after.recordVersion
}
