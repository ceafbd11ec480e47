import 'server-only'
import { and, eq } from 'drizzle-orm'
import { cache } from 'react'
import { type CommuneRecord, communeRecord } from '@/communes/record'
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
  const record = communeRecord.parse(row.record)
  if (records.size >= mostRecords) records.delete(records.keys().next().value as string)
  records.set(name, record)
  return record
}

/** The commune at an address, or null: an unknown or suspended one is never replaced by another. */
export const communeAt = cache(async (slug: string): Promise<Commune | null> => {
  const [row] = await inPlatform({ role: 'access' }, (db) =>
    db.select().from(communes).where(eq(communes.slug, slug)).limit(1),
  )
  if (row?.state !== 'open') return null
  const id = row.id as CommuneId
  const record = await recordOf(id, row.recordVersion)
  return { id, slug: row.slug, name: row.name, recordVersion: row.recordVersion, record }
})

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
