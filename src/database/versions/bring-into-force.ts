import { eq } from 'drizzle-orm'
import type { Temporal } from 'temporal-polyfill'
import { directoryAt } from '@/communes/versions'
import type { CommuneDb } from '../door'
import { recordOfVersion } from '../record-of-version'
import { communes } from '../schema/platform'
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
  const record = await recordOfVersion(db, after.recordVersion)
  await db
    .update(communes)
    .set({ ...after, name: record.name })
    .where(eq(communes.id, db.communeId))
  await writeSessions(db, record, now)
  return after.recordVersion
}
