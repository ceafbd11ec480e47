import { and, eq } from 'drizzle-orm'
import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import type { CommuneRecord } from '@/communes/record'
import { recordDifference } from '@/communes/record-difference'
import { latestVersion } from '@/communes/versions'
import type { CommuneDb } from '@/database/door'
import { writeInJournal } from '@/database/journal'
import { recordOfVersion } from '@/database/record-of-version'
import { communes } from '@/database/schema/platform'
import { recordDrafts, recordVersions } from '@/database/schema/records'
import { lockDirectory } from '@/database/versions/publish-record'
import { worksFor } from '@/domain/access/rights'
import { done, type Outcome, refused } from '@/domain/refusal'
import type { By } from './change-record'
import { deleteDraft, lockDraftOf } from './lock-draft'
import { versionNumber } from './settings-form'

/** Each person has one draft: the button says it all. */
export const ownDraftForm = z.object({})

/** Gives up a person's own changes. */
export async function discardDraft(db: CommuneDb, { viewer }: By): Promise<Outcome<null>> {
  const draft = await lockDraftOf(db, viewer.accountId)
  if (draft) await deleteDraft(db, draft.id)
  return done(null)
}

/** Takes back a proposal, to go on changing it. */
export async function reopenDraft(db: CommuneDb, { viewer }: By): Promise<Outcome<null>> {
  await db
    .update(recordDrafts)
    .set({ state: 'editing' })
    .where(and(eq(recordDrafts.communeId, db.communeId), eq(recordDrafts.accountId, viewer.accountId)))
  return done(null)
}

const isBefore = (now: Temporal.Instant, from: string) =>
  Temporal.Instant.compare(now, Temporal.Instant.from(from)) < 0

const wholeTown = (by: By) => worksFor(by.viewer, undefined)

export const restoreForm = z.object({
  version: versionNumber,
  reason: z.string().trim().min(3).max(500),
})

/**
 * Makes an earlier version the draft of a person, to be looked at and published like any change. The draft they had is
 * replaced; the commune keeps its address and its INSEE code.
 */
export async function restoreVersion(
  db: CommuneDb,
  { version, reason }: { version: number; reason: string },
  by: By,
): Promise<Outcome<null>> {
  if (!wholeTown(by)) return refused({ code: 'not-your-service', facts: {} })
  const directory = await lockDirectory(db)
  const [known] = await db
    .select({ version: recordVersions.version })
    .from(recordVersions)
    .where(and(eq(recordVersions.communeId, db.communeId), eq(recordVersions.version, version)))
  if (!directory || !known) return refused({ code: 'nothing-changed', facts: {} })
  const baseVersion = latestVersion(directory)
  const current = await recordOfVersion(db, baseVersion)
  const wanted = await recordOfVersion(db, version)
  const record: CommuneRecord = { ...wanted, slug: current.slug, inseeCode: current.inseeCode }
  if (recordDifference(current, record).length === 0) return refused({ code: 'nothing-changed', facts: {} })
  const before = await lockDraftOf(db, by.viewer.accountId)
  if (before) await deleteDraft(db, before.id)
  await db.insert(recordDrafts).values({
    ...{ communeId: db.communeId, accountId: by.viewer.accountId, baseVersion, record, savedAt: by.now },
    // above the draft it replaces, so that a page opened on that one is told
    ...{ revision: (before?.revision ?? 0) + 1, reason },
  })
  return done(null)
}

export const withdrawForm = z.object({ version: versionNumber })

/** Withdraws a version whose day has not come: what was in force before it goes on. */
export async function withdrawVersion(
  db: CommuneDb,
  { version }: { version: number },
  by: By,
): Promise<Outcome<null>> {
  if (!wholeTown(by)) return refused({ code: 'not-your-service', facts: {} })
  const directory = await lockDirectory(db)
  const isWaiting = directory?.coming.some((one) => one.version === version && isBefore(by.now, one.from))
  if (!directory || !isWaiting) return refused({ code: 'nothing-changed', facts: {} })
  await db
    .update(communes)
    .set({ coming: directory.coming.filter((one) => one.version !== version) })
    .where(eq(communes.id, db.communeId))
  await db
    .update(recordVersions)
    .set({ withdrawnAt: by.now })
    .where(and(eq(recordVersions.communeId, db.communeId), eq(recordVersions.version, version)))
  await writeInJournal(db, 'record-version-withdrawn', { now: by.now, about: { version: String(version) } })
  return done(null)
}
