import { and, eq, isNull, max, sql } from 'drizzle-orm'
import { Temporal } from 'temporal-polyfill'
import { plannedSessions } from '@/communes/planned-sessions'
import type { CommuneRecord } from '@/communes/record'
import { directoryAt, latestVersion } from '@/communes/versions'
import type { CommuneDb } from '../door'
import { writeInJournal } from '../journal'
import { communes } from '../schema/platform'
import { recordVersions } from '../schema/records'
import { writeSessions } from './write-sessions'

export type Publication = { version: number; changed: boolean; sessions: number; withdrawn: number[] }

export type PublishedBy = {
  now: Temporal.Instant
  author: string
  authorId?: string
  /** Who changed the record, when another person publishes it. */
  proposedBy?: string
  reason: string
  councilDecision?: string
  /** From when it holds; at once when left out or past. */
  effectiveAt?: Temporal.Instant
}

const { compare } = Temporal.Instant

/** The commune's entry in the directory, held until the transaction ends: versions are published one at a time. */
export async function lockDirectory(db: CommuneDb) {
  const [entry] = await db
    .select({ recordVersion: communes.recordVersion, coming: communes.coming })
    .from(communes)
    .where(eq(communes.id, db.communeId))
    .for('update')
  return entry
}

async function isAlready(db: CommuneDb, version: number, record: CommuneRecord): Promise<boolean> {
  const [row] = await db
    .select({ same: sql<boolean>`${recordVersions.record} = ${JSON.stringify(record)}::text::jsonb` })
    .from(recordVersions)
    .where(and(eq(recordVersions.communeId, db.communeId), eq(recordVersions.version, version)))
  return row?.same ?? false
}

/** Versions whose day has not come, and that another takes the place of. Nothing was begun under them. */
async function withdraw(db: CommuneDb, versions: number[], now: Temporal.Instant) {
  for (const version of versions)
    await db
      .update(recordVersions)
      .set({ withdrawnAt: now })
      .where(
        and(
          eq(recordVersions.communeId, db.communeId),
          eq(recordVersions.version, version),
          isNull(recordVersions.withdrawnAt),
        ),
      )
}

/**
 * Publishes a record: a new version, in force at once or from a later instant, the commune's entry in the directory,
 * and the sessions that follow (of a later version, when its day comes). The same record again changes nothing.
 * Versions that waited for that instant or a later one are withdrawn: this one takes their place.
 */
export async function publishRecord(
  db: CommuneDb,
  record: CommuneRecord,
  by: PublishedBy,
): Promise<Publication> {
  const { now } = by
  const known = await lockDirectory(db)
  if (known && (await isAlready(db, latestVersion(known), record)))
    return {
      version: latestVersion(known),
      changed: false,
      sessions: plannedSessions(record).length,
      withdrawn: [],
    }
  const effectiveAt = by.effectiveAt && compare(by.effectiveAt, now) > 0 ? by.effectiveAt : now
  const [last] = await db
    .select({ version: max(recordVersions.version) })
    .from(recordVersions)
    .where(eq(recordVersions.communeId, db.communeId))
  const version = (last?.version ?? 0) + 1
  const before = known ?? { recordVersion: version, coming: [] }
  const replaced = directoryAt(before, now).coming.filter(
    ({ from }) => compare(Temporal.Instant.from(from), effectiveAt) >= 0,
  )
  const atOnce = !known || compare(effectiveAt, now) <= 0
  // one that is due keeps its line until its sessions are written
  const kept = before.coming.filter((one) => !replaced.includes(one))
  const versions = atOnce
    ? { recordVersion: version, coming: [] }
    : { recordVersion: before.recordVersion, coming: [...kept, { version, from: effectiveAt.toString() }] }
  if (!known) {
    const { slug, inseeCode, name } = record
    await db.insert(communes).values({ id: db.communeId, slug, inseeCode, name, openedAt: now, ...versions })
  } else
    await db
      .update(communes)
      .set({ ...versions, ...(atOnce && { name: record.name }) })
      .where(eq(communes.id, db.communeId))
  await db.insert(recordVersions).values({
    communeId: db.communeId,
    version,
    record,
    publishedAt: now,
    effectiveAt,
    author: by.author,
    authorId: by.authorId ?? null,
    proposedBy: by.proposedBy ?? null,
    reason: by.reason,
    councilDecision: by.councilDecision ?? null,
  })
  const withdrawn = replaced.map((one) => one.version)
  await withdraw(db, withdrawn, now)
  const sessions = atOnce ? await writeSessions(db, record, now) : plannedSessions(record).length
  await writeInJournal(db, 'record-published', { now, about: { version: String(version) } })
  return { version, changed: true, sessions, withdrawn }
}
