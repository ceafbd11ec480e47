import { recordDifference } from '@/communes/record-difference'
import type { CommuneDb } from '@/database/door'
import type { AgentViewer } from '@/domain/access/who'
import { draftOf, type WorkingRecord, workingRecord } from './working-record'

/** What every page of the settings knows: the record as this person has changed it, and what is to come. */
export type SettingsState = WorkingRecord & {
  /** How many places differ from what was published. */
  changes: number
  /** The draft was begun on a version that is no longer the last. */
  isBehind: boolean
}

/** Where the settings stand for an agent: their draft, else what was last published. */
export async function settingsState(db: CommuneDb, viewer: AgentViewer): Promise<SettingsState> {
  const working = await workingRecord(db, await draftOf(db, viewer.accountId))
  return {
    ...working,
    changes: working.draft ? recordDifference(working.base.record, working.record).length : 0,
    isBehind: working.base.version !== working.latest,
  }
}

/** The same, with one activity as this person has changed it; null when there is none. */
export async function activityState(db: CommuneDb, viewer: AgentViewer, key: string) {
  const state = await settingsState(db, viewer)
  const activity = state.record.activities.find((one) => one.key === key)
  return activity ? { state, activity } : null
}
