import { and, eq } from 'drizzle-orm'
import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import type { CommuneRecord } from '@/communes/record'
import { type Change, recordDifference } from '@/communes/record-difference'
import { storedRecord } from '@/communes/stored-record'
import { effectiveAtOf, latestVersion, type VersionsInDirectory, versionAt } from '@/communes/versions'
import type { CommuneDb } from '@/database/door'
import { writeInJournal } from '@/database/journal'
import { recordOfVersion } from '@/database/record-of-version'
import { recordDrafts } from '@/database/schema/records'
import { lockDirectory, publishRecord } from '@/database/versions/publish-record'
import type { AgentViewer } from '@/domain/access/who'
import { done, type Outcome, refused } from '@/domain/refusal'
import type { SettingsRefusal } from '@/domain/settings/refusals'
import { mayChangePlace } from './change-record'
import { deleteDraft, lockDraftById } from './lock-draft'
import { authorOfVersion, type Draft, nameOfAccount } from './working-record'

export const publishForm = z.object({
  draftId: z.uuid(),
  /** Of the draft when its preview was read: what is published is what was previewed. */
  revision: z.coerce.number().int().min(1),
  effectiveOn: z.iso.date().transform((on) => Temporal.PlainDate.from(on)),
  reason: z.string().trim().min(3).max(500),
  councilDecision: z
    .string()
    .trim()
    .max(200)
    .transform((text) => text || undefined)
    .optional(),
})
type PublishForm = z.output<typeof publishForm>

type By = { viewer: AgentViewer; record: CommuneRecord; now: Temporal.Instant }

export type PublishedDraft = { is: 'published'; version: number; effectiveOn: string } | { is: 'proposed' }

/** Why a draft that began from an older version waits: another was published since, or its own was withdrawn. */
async function behind(db: CommuneDb, baseVersion: number, latest: number): Promise<SettingsRefusal> {
  if (latest < baseVersion) return { code: 'base-version-withdrawn', facts: { version: baseVersion } }
  return {
    code: 'record-published-meanwhile',
    facts: { version: latest, author: await authorOfVersion(db, latest) },
  }
}

const mayChangeAll = (viewer: AgentViewer, records: CommuneRecord[], changes: Change[]) =>
  changes.every(({ path }) => records.every((record) => mayChangePlace(viewer, record, path.join('.'))))

/**
 * Whether someone may change all that the day they choose would: published before the version that waits, theirs brings
 * its changes forward.
 */
async function mayChangeThen(
  db: CommuneDb,
  viewer: AgentViewer,
  {
    directory,
    record,
    from,
  }: { directory: VersionsInDirectory; record: CommuneRecord; from: Temporal.Instant },
): Promise<boolean> {
  const then = await recordOfVersion(db, versionAt(directory, from))
  return mayChangeAll(viewer, [then, record], recordDifference(then, record))
}

/** A form that is not right yet is kept, for the next draft; without one the draft has done its work. */
async function endDraft(db: CommuneDb, draft: Draft, published: { version: number; record: CommuneRecord }) {
  if (!draft.typing) return deleteDraft(db, draft.id)
  await db
    .update(recordDrafts)
    .set({
      ...{ baseVersion: published.version, record: published.record, revision: draft.revision + 1 },
      ...{ state: 'editing', effectiveOn: null, reason: null, councilDecision: null },
    })
    .where(and(eq(recordDrafts.communeId, db.communeId), eq(recordDrafts.id, draft.id)))
}

const nameOf = ({ firstName, lastName }: AgentViewer) => `${firstName} ${lastName}`

/**
 * Publishes a draft from a day on, at once when the day is today. Where the town asks for two people, whoever changed
 * the record proposes it, and another publishes. Refused when another version was published since it was begun, or
 * when the draft changed since its preview.
 */
export async function publishDraft(
  db: CommuneDb,
  form: PublishForm,
  { viewer, record: inForce, now }: By,
): Promise<Outcome<PublishedDraft>> {
  const directory = await lockDirectory(db)
  const draft = await lockDraftById(db, form.draftId)
  if (!draft || !directory) return refused({ code: 'nothing-changed', facts: {} })
  if (draft.revision !== form.revision) return refused({ code: 'settings-changed-elsewhere', facts: {} })
  const isMine = draft.accountId === viewer.accountId
  const latest = latestVersion(directory)
  if (draft.baseVersion !== latest) return refused(await behind(db, draft.baseVersion, latest))
  const base = await recordOfVersion(db, latest)
  const record = storedRecord(draft.record)
  const changes = recordDifference(base, record)
  if (changes.length === 0) return refused({ code: 'nothing-changed', facts: {} })
  if (!mayChangeAll(viewer, [base, record], changes)) return refused({ code: 'not-your-service', facts: {} })
  const todayOn = now.toZonedDateTimeISO(inForce.timeZone).toPlainDate()
  if (Temporal.PlainDate.compare(form.effectiveOn, todayOn) < 0)
    return refused({ code: 'effective-day-past', facts: { todayOn: todayOn.toString() } })
  const { reason, councilDecision, effectiveOn } = form
  if (!isMine && draft.state !== 'proposed') return refused({ code: 'nothing-changed', facts: {} })
  const isToday = effectiveOn.equals(todayOn)
  const from = isToday ? now : effectiveAtOf(effectiveOn, record.timeZone)
  if (!(await mayChangeThen(db, viewer, { directory, record, from })))
    return refused({ code: 'not-your-service', facts: {} })
  if (isMine && inForce.publication?.bySecondPerson) {
    await db
      .update(recordDrafts)
      .set({ state: 'proposed', effectiveOn, reason, councilDecision: councilDecision ?? null, savedAt: now })
      .where(and(eq(recordDrafts.communeId, db.communeId), eq(recordDrafts.id, draft.id)))
    await writeInJournal(db, 'record-proposed', { now, about: { draftId: draft.id } })
    return done({ is: 'proposed' })
  }
  const { version } = await publishRecord(db, record, {
    ...{ now, author: nameOf(viewer), authorId: viewer.accountId, reason },
    ...(!isMine && { proposedBy: await nameOfAccount(db, draft.accountId) }),
    ...(councilDecision && { councilDecision }),
    ...(!isToday && { effectiveAt: from }),
  })
  await endDraft(db, draft, { version, record })
  return done({ is: 'published', version, effectiveOn: effectiveOn.toString() })
}
