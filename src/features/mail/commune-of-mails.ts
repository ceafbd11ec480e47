import { and, eq } from 'drizzle-orm'
import type { CommuneRecord } from '@/communes/record'
import { storedRecord } from '@/communes/stored-record'
import type { CommuneDb } from '@/database/door'
import { communes } from '@/database/schema/platform'
import { recordVersions } from '@/database/schema/records'

/** The sender of mails: the commune and the version of its record in force. */
export type CommuneOfMails = { slug: string; recordVersion: number; record: CommuneRecord }

async function recordOfVersion(db: CommuneDb, version: number): Promise<CommuneRecord> {
  const [row] = await db
    .select({ record: recordVersions.record })
    .from(recordVersions)
    .where(and(eq(recordVersions.communeId, db.communeId), eq(recordVersions.version, version)))
    .limit(1)
  if (!row) throw new Error(`record version ${version} is missing`)
  return storedRecord(row.record)
}

/** Null when the commune is suspended: its mails wait. */
export async function communeOfMails(db: CommuneDb): Promise<CommuneOfMails | null> {
  const [row] = await db.select().from(communes).where(eq(communes.id, db.communeId)).limit(1)
  if (row?.state !== 'open') return null
  const { slug, recordVersion } = row
  return { slug, recordVersion, record: await recordOfVersion(db, recordVersion) }
}

/** The record that was in force when something was asked for: it keeps judging it. */
export async function recordInForce(db: CommuneDb, version: number, commune: CommuneOfMails) {
  return version === commune.recordVersion ? commune.record : recordOfVersion(db, version)
}
