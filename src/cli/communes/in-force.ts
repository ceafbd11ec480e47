import { desc, eq } from 'drizzle-orm'
import type { CommuneRecord } from '@/communes/record'
import { latestVersion, type VersionsInDirectory, versionAt } from '@/communes/versions'
import { type CommuneId, inCommune, inPlatform } from '@/database/door'
import { recordOfVersion } from '@/database/record-of-version'
import { communes } from '@/database/schema/platform'
import { recordVersions } from '@/database/schema/records'
import { systemNow } from '@/request/clock'

/** Who a command acts as. */
export const operator = { role: 'operator', operatorId: null } as const

/** A commune's place in the directory, even of one that is suspended; null when none has that address. */
export async function communeOf(slug: string): Promise<({ id: CommuneId } & VersionsInDirectory) | null> {
  const [known] = await inPlatform(operator, (db) =>
    db
      .select({ id: communes.id, recordVersion: communes.recordVersion, coming: communes.coming })
      .from(communes)
      .where(eq(communes.slug, slug))
      .limit(1),
  )
  return known ? { ...known, id: known.id as CommuneId } : null
}

/** `from` (ISO instant) when the version is still to come. */
export type Published = { id: CommuneId; version: number; record: CommuneRecord; from?: string }

const publishedIn = (id: CommuneId, version: number) =>
  inCommune(id, operator, (db) => recordOfVersion(db, version))

/** The record in force at an address; null when no commune has it. */
export async function recordInForce(slug: string): Promise<Published | null> {
  const known = await communeOf(slug)
  if (!known) return null
  const version = versionAt(known, systemNow())
  return { id: known.id, version, record: await publishedIn(known.id, version) }
}

/** The last version published at an address, in force or to come: what another is compared to. */
export async function lastPublished(slug: string): Promise<Published | null> {
  const known = await communeOf(slug)
  if (!known) return null
  const version = latestVersion(known)
  const waiting = known.coming.find(
    (one) => one.version === version && version !== versionAt(known, systemNow()),
  )
  const record = await publishedIn(known.id, version)
  return { id: known.id, version, record, ...(waiting && { from: waiting.from }) }
}

/** Every version, the last first, without its record. */
export const versionsOf = (id: CommuneId) =>
  inCommune(id, operator, (db) =>
    db
      .select({
        version: recordVersions.version,
        publishedAt: recordVersions.publishedAt,
        effectiveAt: recordVersions.effectiveAt,
        author: recordVersions.author,
        reason: recordVersions.reason,
        councilDecision: recordVersions.councilDecision,
        withdrawnAt: recordVersions.withdrawnAt,
      })
      .from(recordVersions)
      .where(eq(recordVersions.communeId, db.communeId))
      .orderBy(desc(recordVersions.version)),
  )
