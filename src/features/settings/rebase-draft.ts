import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import { type Choice, type Conflict, mergeRecords } from '@/communes/merge-records'
import type { Place } from '@/communes/place-in-record'
import { type CommuneRecord, communeRecord } from '@/communes/record'
import { storedRecord } from '@/communes/stored-record'
import { latestVersion } from '@/communes/versions'
import type { CommuneDb } from '@/database/door'
import { recordOfVersion } from '@/database/record-of-version'
import { recordDrafts } from '@/database/schema/records'
import { lockDirectory } from '@/database/versions/publish-record'
import { done, type Outcome, refused } from '@/domain/refusal'
import type { By } from './change-record'
import { lockDraftOf } from './lock-draft'

/** `draft` is null when two changes that are right apart are wrong together: `faults` says how often. */
export type Rebased = {
  base: CommuneRecord
  mine: CommuneRecord
  theirs: CommuneRecord
  draft: CommuneRecord | null
  faults: number
  conflicts: Conflict[]
}

/** What a person's draft becomes on top of what was published since; null when nothing was. */
export async function rebasedDraft(
  db: CommuneDb,
  draft: { baseVersion: number; record: unknown },
  latest: number,
  choices: Readonly<Record<string, Choice>> = {},
): Promise<Rebased | null> {
  if (draft.baseVersion === latest) return null
  const base = await recordOfVersion(db, draft.baseVersion)
  const theirs = await recordOfVersion(db, latest)
  const mine = storedRecord(draft.record)
  const { merged, conflicts } = mergeRecords({ base, mine, theirs }, choices)
  const whole = communeRecord.safeParse(merged)
  const faults = whole.success ? 0 : whole.error.issues.length
  return { base, mine, theirs, draft: whole.success ? whole.data : null, faults, conflicts }
}

/** The place of a conflict, as its choice names it. */
const placeOfConflict = ({ path }: Conflict): Place => path.join('.')

const isOneChoice = (choice: unknown): choice is Choice => choice === 'mine' || choice === 'theirs'

/** `choice.<place>` for each conflict, with what the page showed: the draft's revision and the version published since. */
export const rebaseForm = z
  .looseObject({ revision: z.coerce.number().int(), latest: z.coerce.number().int() })
  .transform(({ revision, latest, ...typed }) => ({
    revision,
    latest,
    choices: Object.fromEntries(
      Object.entries(typed).flatMap(([name, choice]) =>
        name.startsWith('choice.') && isOneChoice(choice) ? [[name.slice('choice.'.length), choice]] : [],
      ),
    ),
  }))
type RebaseForm = z.output<typeof rebaseForm>

/**
 * Takes up what was published since into a person's draft, with their choice where both changed the same place.
 * Refused, and the draft left as it is, while a choice is missing or the two are wrong together.
 */
export async function rebaseDraft(db: CommuneDb, form: RebaseForm, by: By): Promise<Outcome<null>> {
  const directory = await lockDirectory(db)
  const draft = await lockDraftOf(db, by.viewer.accountId)
  if (!draft || !directory) return refused({ code: 'nothing-changed', facts: {} })
  const latest = latestVersion(directory)
  if (draft.revision !== form.revision || latest !== form.latest)
    return refused({ code: 'settings-changed-elsewhere', facts: {} })
  const rebased = await rebasedDraft(db, draft, latest, form.choices)
  if (!rebased) return done(null)
  const undecided = rebased.conflicts.filter((conflict) => !(placeOfConflict(conflict) in form.choices))
  if (undecided.length > 0) return refused({ code: 'conflict-undecided', facts: { count: undecided.length } })
  if (!rebased.draft) return refused({ code: 'record-has-faults', facts: { count: rebased.faults } })
  await db
    .update(recordDrafts)
    .set({
      ...{ record: rebased.draft, baseVersion: latest, revision: draft.revision + 1 },
      ...{ state: 'editing', savedAt: by.now },
    })
    .where(and(eq(recordDrafts.communeId, db.communeId), eq(recordDrafts.id, draft.id)))
  return done(null)
}
