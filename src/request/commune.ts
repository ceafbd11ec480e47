import 'server-only'
import { and, eq } from 'drizzle-orm'
import { cache } from 'react'
import type { Temporal } from 'temporal-polyfill'
import type { CommuneRecord } from '@/communes/record'
import { storedRecord } from '@/communes/stored-record'
import { versionAt } from '@/communes/versions'
import { type CommuneId, inPlatform, readInCommune } from '@/database/door'
import { communes } from '@/database/schema/platform'
import { recordVersions } from '@/database/schema/records'

/** A commune as a request sees it: its identity, and the version of its record in force. */
export type Commune = {
  id: CommuneId
  slug: string
  name: string
  recordVersion: number
  record: CommuneRecord
  /** A twin with invented families. */
  isDemo: boolean
}

const mostRecords = 2_000
const records = new Map<string, CommuneRecord>()

/** A published version never changes, so it is parsed once per process. */
async function recordOf(id: CommuneId, version: number): Promise<CommuneRecord> {
  const name = `${id} ${version}`
  const known = records.get(name)
  if (known) return known
  const [row] = await readInCommune(id, { role: 'access' }, (db) =>
    db
      .select({ record: recordVersions.record })
      .from(recordVersions)
      .where(and(eq(recordVersions.communeId, db.communeId), eq(recordVersions.version, version)))
      .limit(1),
  )
  if (!row) throw new Error(`record version ${version} is missing`)
  const record = storedRecord(row.record)
  if (records.size >= mostRecords) records.delete(records.keys().next().value as string)
  records.set(name, record)
  return record
}

const entryAt = cache(async (slug: string) => {
  const [row] = await inPlatform({ role: 'access' }, (db) =>
    db.select().from(communes).where(eq(communes.slug, slug)).limit(1),
  )
  return row
})

/**
 * The commune at an address, with the record in force at that instant, or null: an unknown or suspended one is never
 * replaced by another.
 */
export async function communeAt(slug: string, at: Temporal.Instant): Promise<Commune | null> {
  const row = await entryAt(slug)
  if (row?.state !== 'open') return null
  const id = row.id as CommuneId
  const recordVersion = versionAt(row, at)
  const record = await recordOf(id, recordVersion)
  return { id, slug: row.slug, name: record.name, recordVersion, record, isDemo: row.isDemo }
}

export const openCommunes = cache(() =>
  inPlatform({ role: 'access' }, (db) =>
    db
      .select({ slug: communes.slug, name: communes.name })
      .from(communes)
      .where(eq(communes.state, 'open'))
      .orderBy(communes.name)
      .limit(2_000),
  ),
)
