import type { Temporal } from 'temporal-polyfill'
import type { CommuneRecord } from '@/communes/record'
import { type Change, recordDifference } from '@/communes/record-difference'
import { versionAt } from '@/communes/versions'
import type { CommuneDb } from '@/database/door'
import { recordOfVersion } from '@/database/record-of-version'
import { type Version, versionsInDirectory, versionsOfRecord } from './working-record'

/** A version beside another; `other` is null when it is the only one. */
export type ComparedVersions = {
  version: Version
  versions: Version[]
  other: { version: number; record: CommuneRecord } | null
  record: CommuneRecord
  /** From the other to this one. */
  changes: Change[]
}

type Asked = { version: string | undefined; comparedTo: string | undefined; now: Temporal.Instant }

/** Compared to the version asked for, else to the one in force, else to the one before. `null`: no such version. */
export async function comparedVersions(
  db: CommuneDb,
  { version, comparedTo, now }: Asked,
): Promise<ComparedVersions | null> {
  const versions = await versionsOfRecord(db)
  const find = (number: string | undefined) => versions.find((one) => String(one.version) === number)
  const found = find(version)
  if (!found) return null
  const inForce = find(String(versionAt(await versionsInDirectory(db), now)))
  const others = [find(comparedTo), inForce, find(String(found.version - 1)), ...versions]
  const other = others.find((one) => one && one.version !== found.version)
  const record = await recordOfVersion(db, found.version)
  if (!other) return { version: found, versions, other: null, record, changes: [] }
  const before = await recordOfVersion(db, other.version)
  return {
    ...{ version: found, versions, record },
    other: { version: other.version, record: before },
    changes: recordDifference(before, record),
  }
}
