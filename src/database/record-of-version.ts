import 'server-only'
import { and, eq } from 'drizzle-orm'
import type { CommuneRecord } from '@/communes/record'
import { storedRecord } from '@/communes/stored-record'
import type { CommuneDb, CommuneId } from './door'
import { recordVersions } from './schema/records'

const mostRecords = 2_000
const records = new Map<string, CommuneRecord>()

/** A version that this process has read before. A published version never changes, so it is parsed once. */
export const knownRecord = (communeId: CommuneId, version: number): CommuneRecord | undefined =>
  records.get(`${communeId} ${version}`)

/**
 * The record of a published version, as it judges what was begun under it. Throws when the commune has no such version.
 * Never asked for a version that its own transaction has just written: what is rolled back would be remembered.
 */
export async function recordOfVersion(db: CommuneDb, version: number): Promise<CommuneRecord> {
  const known = knownRecord(db.communeId, version)
  if (known) return known
  const [row] = await db
    .select({ record: recordVersions.record })
    .from(recordVersions)
    .where(and(eq(recordVersions.communeId, db.communeId), eq(recordVersions.version, version)))
    .limit(1)
  if (!row) throw new Error(`record version ${version} is missing`)
  const record = storedRecord(row.record)
  if (records.size >= mostRecords) records.delete(records.keys().next().value as string)
  records.set(`${db.communeId} ${version}`, record)
  return record
}
