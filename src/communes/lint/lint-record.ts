import type { CommuneRecord } from '../record'
import { deadlineFindings } from './deadline-findings'
import type { Finding } from './finding'
import { idleFindings } from './idle-findings'
import { penaltyFindings } from './penalty-findings'
import { scaleFindings } from './scale-findings'
import { weekdayFindings } from './weekday-findings'
import { windowFindings } from './window-findings'

type Path = (string | number)[]

/** What a record without fault cannot mean. `isWritten` says whether the town typed the key at that path. */
export function lintRecord(record: CommuneRecord, isWritten: (path: Path) => boolean): Finding[] {
  const { crest: _, activities, ...texts } = record
  const ofActivities = activities.flatMap((activity, i): Finding[] => {
    const base: Path = ['activities', i]
    const findings = [
      ...deadlineFindings(activity, record, (path) => isWritten([...base, ...path])),
      ...windowFindings(activity),
      ...scaleFindings(activity),
      ...idleFindings(activity, record),
      ...penaltyFindings(activity),
      ...weekdayFindings(activity),
    ]
    return findings.map(({ path, message }) => ({ path: [...base, ...path], message }))
  })
  return [...weekdayFindings(texts), ...ofActivities]
}
