import { and, eq } from 'drizzle-orm'
import type { CommuneRecord } from '@/communes/record'
import { storedRecord } from '@/communes/stored-record'
import { type CommuneId, inCommune, inPlatform } from '@/database/door'
import { communes } from '@/database/schema/platform'
import { recordVersions } from '@/database/schema/records'

export const operator = { role: 'operator', operatorId: null } as const

export type InForce = { id: CommuneId; version: number; record: CommuneRecord }

/** The record in force at an address, even of a commune that is suspended; null when no commune has it. */
export async function recordInForce(slug: string): Promise<InForce | null> {
  const [known] = await inPlatform(operator, (db) =>
    db
      .select({ id: communes.id, version: communes.recordVersion })
      .from(communes)
      .where(eq(communes.slug, slug))
      .limit(1),
  )
  if (!known) return null
  const id = known.id as CommuneId
  const [row] = await inCommune(id, operator, (db) =>
    db
      .select({ record: recordVersions.record })
      .from(recordVersions)
      .where(and(eq(recordVersions.communeId, db.communeId), eq(recordVersions.version, known.version)))
      .limit(1),
  )
  if (!row) throw new Error(`record version ${known.version} is missing`)
  return { id, version: known.version, record: storedRecord(row.record) }
}
