import { type Change, recordDifference } from '@/communes/record-difference'
import { latestVersion } from '@/communes/versions'
import type { CommuneDb } from '@/database/door'
import type { AgentViewer } from '@/domain/access/who'
import { type Rebased, rebasedDraft } from './rebase-draft'
import { type Draft, draftOf, type Version, versionsInDirectory, versionsOfRecord } from './working-record'

export type Together = Rebased & {
  of: Draft
  latest: number
  /** What was published since the draft was begun, the last first; empty when its own version was withdrawn. */
  since: Version[]
  theirChanges: Change[]
  myChanges: Change[]
}

/** A person's draft beside what was published since; `none`: nothing was, or they have no draft. */
export async function togetherOf(db: CommuneDb, viewer: AgentViewer): Promise<Together | 'none'> {
  const of = await draftOf(db, viewer.accountId)
  if (!of) return 'none'
  const latest = latestVersion(await versionsInDirectory(db))
  const rebased = await rebasedDraft(db, of, latest)
  if (!rebased) return 'none'
  const { base, mine, theirs } = rebased
  const versions = await versionsOfRecord(db)
  return {
    ...{ ...rebased, of, latest },
    since: versions.filter(({ version, withdrawnAt }) => version > of.baseVersion && !withdrawnAt),
    theirChanges: recordDifference(base, theirs),
    myChanges: recordDifference(base, mine),
  }
}
