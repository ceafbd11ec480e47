import { and, asc, desc, eq } from 'drizzle-orm'
import type { CommuneRecord } from '@/communes/record'
import { storedRecord } from '@/communes/stored-record'
import { latestVersion, type VersionsInDirectory } from '@/communes/versions'
import type { CommuneDb } from '@/database/door'
import { recordOfVersion } from '@/database/record-of-version'
import { accounts } from '@/database/schema/accounts'
import { communes } from '@/database/schema/platform'
import { recordDrafts, recordVersions } from '@/database/schema/records'

export type Draft = typeof recordDrafts.$inferSelect
export type Version = Omit<typeof recordVersions.$inferSelect, 'record' | 'communeId'>

/** What the directory says of the commune's versions. */
export async function versionsInDirectory(db: CommuneDb): Promise<VersionsInDirectory> {
  const [entry] = await db
    .select({ recordVersion: communes.recordVersion, coming: communes.coming })
    .from(communes)
    .where(eq(communes.id, db.communeId))
    .limit(1)
  if (!entry) throw new Error('the commune is not in the directory')
  return entry
}

/** What an administrator changed and did not publish; null when nothing. */
export async function draftOf(db: CommuneDb, accountId: string): Promise<Draft | null> {
  const [row] = await db
    .select()
    .from(recordDrafts)
    .where(and(eq(recordDrafts.communeId, db.communeId), eq(recordDrafts.accountId, accountId)))
    .limit(1)
  return row ?? null
}

/** A draft by its id; null when it is no more. */
export async function draftById(db: CommuneDb, id: string): Promise<Draft | null> {
  const [row] = await db
    .select()
    .from(recordDrafts)
    .where(and(eq(recordDrafts.communeId, db.communeId), eq(recordDrafts.id, id)))
    .limit(1)
  return row ?? null
}

/** The record an administrator works on: their draft, or what was last published. `revision` 0: nothing is changed yet. */
export type WorkingRecord = {
  record: CommuneRecord
  base: { version: number; record: CommuneRecord }
  /** Another version was published since the draft was begun. */
  latest: number
  coming: VersionsInDirectory['coming']
  draft: Draft | null
  revision: number
}

/** What a draft makes of the version it was begun from; without a draft, the last version. Throws when that version is missing. */
export async function workingRecord(db: CommuneDb, draft: Draft | null): Promise<WorkingRecord> {
  const directory = await versionsInDirectory(db)
  const latest = latestVersion(directory)
  const version = draft?.baseVersion ?? latest
  const base = await recordOfVersion(db, version)
  const record = draft ? storedRecord(draft.record) : base
  return {
    ...{ record, base: { version, record: base }, latest, coming: directory.coming },
    ...{ draft, revision: draft?.revision ?? 0 },
  }
}

const mostVersions = 200

/** The versions of the record, the last first; the 200 last. */
export async function versionsOfRecord(db: CommuneDb): Promise<Version[]> {
  return db
    .select({
      version: recordVersions.version,
      publishedAt: recordVersions.publishedAt,
      effectiveAt: recordVersions.effectiveAt,
      author: recordVersions.author,
      authorId: recordVersions.authorId,
      reason: recordVersions.reason,
      proposedBy: recordVersions.proposedBy,
      councilDecision: recordVersions.councilDecision,
      withdrawnAt: recordVersions.withdrawnAt,
    })
    .from(recordVersions)
    .where(eq(recordVersions.communeId, db.communeId))
    .orderBy(desc(recordVersions.version))
    .limit(mostVersions)
}

/** Who published a version. */
export async function authorOfVersion(db: CommuneDb, version: number): Promise<string> {
  const [row] = await db
    .select({ author: recordVersions.author })
    .from(recordVersions)
    .where(and(eq(recordVersions.communeId, db.communeId), eq(recordVersions.version, version)))
    .limit(1)
  return row?.author ?? ''
}

/** A draft that waits for another person to publish it. */
export type Proposal = Pick<Draft, 'id' | 'accountId' | 'effectiveOn' | 'reason' | 'savedAt'> & {
  author: string
}

/** The drafts that wait for another administrator, the oldest first; the 200 oldest. */
export async function proposals(db: CommuneDb): Promise<Proposal[]> {
  const rows = await db
    .select({
      ...{ id: recordDrafts.id, accountId: recordDrafts.accountId, effectiveOn: recordDrafts.effectiveOn },
      ...{ reason: recordDrafts.reason, savedAt: recordDrafts.savedAt },
      ...{ firstName: accounts.firstName, lastName: accounts.lastName },
    })
    .from(recordDrafts)
    .innerJoin(
      accounts,
      and(eq(accounts.communeId, recordDrafts.communeId), eq(accounts.id, recordDrafts.accountId)),
    )
    .where(
      and(
        eq(recordDrafts.communeId, db.communeId),
        eq(accounts.communeId, db.communeId),
        eq(recordDrafts.state, 'proposed'),
      ),
    )
    .orderBy(asc(recordDrafts.savedAt))
    .limit(mostVersions)
  return rows.map(({ firstName, lastName, ...row }) => ({ ...row, author: `${firstName} ${lastName}` }))
}

/** The name of a person of the town hall; empty when the account is no more. */
export async function nameOfAccount(db: CommuneDb, accountId: string): Promise<string> {
  const [row] = await db
    .select({ firstName: accounts.firstName, lastName: accounts.lastName })
    .from(accounts)
    .where(and(eq(accounts.communeId, db.communeId), eq(accounts.id, accountId)))
    .limit(1)
  return row ? `${row.firstName} ${row.lastName}` : ''
}
