import 'server-only'
import { and, eq } from 'drizzle-orm'
import { cache } from 'react'
import type { Temporal } from 'temporal-polyfill'
import type { CommuneRecord } from '@/communes/record'
import { versionAt } from '@/communes/versions'
import { type CommuneId, inPlatform, readInCommune } from '@/database/door'
import { knownRecord, recordOfVersion } from '@/database/record-of-version'
import { communes } from '@/database/schema/platform'

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

const recordOf = async (id: CommuneId, version: number): Promise<CommuneRecord> =>
  knownRecord(id, version) ?? readInCommune(id, { role: 'access' }, (db) => recordOfVersion(db, version))

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

/** The towns that the portal presents; their demonstration twins have their address, and are not among them. */
export const openCommunes = cache(() =>
  inPlatform({ role: 'access' }, (db) =>
    db
      .select({ slug: communes.slug, name: communes.name })
      .from(communes)
      .where(and(eq(communes.state, 'open'), eq(communes.isDemo, false)))
      .orderBy(communes.name)
      .limit(2_000),
  ),
)
