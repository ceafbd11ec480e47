import type { Temporal } from 'temporal-polyfill'
import type { CommuneRecord } from '../record'
import type { Entry, Reglement, ReglementPart } from '../reglement'
import { reglementOf } from '../rules-of'
import { type Pair, pairEntries } from './pair-entries'
import { type Sides, type WorkedExample, workedExample } from './worked-example'

/** `reworded`: families read something else, and nothing is judged otherwise. */
export type RuleChange = 'added' | 'removed' | 'changed' | 'reworded' | 'moved'

export type ChangedRule = {
  /** The key of the activity, and the part of its règlement. */
  activity: string
  part: ReglementPart
  change: RuleChange
  /** Where the rule stands: in the later record, or in the earlier one when it was removed. */
  path: (string | number)[]
  before: Entry<ReglementPart> | null
  after: Entry<ReglementPart> | null
  workedExample: WorkedExample | null
}

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)

function changeOf({ before, after }: Pair<Entry<ReglementPart>>, isMoved: boolean): RuleChange | null {
  if (!before) return 'added'
  if (!after) return 'removed'
  if (isSame(before.entry, after.entry)) return isMoved ? 'moved' : null
  const judged = ({ scope, rule }: Entry<ReglementPart>) => [scope, rule]
  return isSame(judged(before.entry), judged(after.entry)) ? 'reworded' : 'changed'
}

/** Whether another rule that stood after it now stands before it: of two alike, the first written holds. */
const hasMoved = (pair: Pair<unknown>, pairs: Pair<unknown>[]) =>
  pairs.some(
    (other) =>
      other.before &&
      other.after &&
      pair.before &&
      pair.after &&
      other.before.at > pair.before.at &&
      other.after.at < pair.after.at,
  )

/**
 * The rules that differ between two records, activity by activity and part by part, each with one worked example.
 * Activities that stand in one record only are not looked into. `now`: examples are taken among the days that follow.
 */
export function changedRules(
  before: CommuneRecord,
  after: CommuneRecord,
  { now }: { now: Temporal.Instant },
): ChangedRule[] {
  return after.activities.flatMap((activity, at) => {
    const was = before.activities.findIndex(({ key }) => key === activity.key)
    const earlier = before.activities[was]
    if (!earlier) return []
    const sides: Sides = {
      before: { record: before, activity: earlier },
      after: { record: after, activity },
    }
    const [old, young] = [reglementOf(earlier), reglementOf(activity)]
    return (Object.keys(young) as (keyof Reglement)[]).flatMap((part) => {
      const pairs = pairEntries<Entry<ReglementPart>>(old[part], young[part])
      return pairs.flatMap((pair): ChangedRule[] => {
        const change = changeOf(pair, hasMoved(pair, pairs))
        const stated = pair.after ?? pair.before
        if (!change || !stated) return []
        const { entry, at: rank } = stated
        return [
          {
            ...{ activity: activity.key, part, change },
            path: ['activities', pair.after ? at : was, 'reglement', part, rank],
            before: pair.before?.entry ?? null,
            after: pair.after?.entry ?? null,
            workedExample: change === 'reworded' ? null : workedExample(part, entry, sides, now),
          },
        ]
      })
    })
  })
}
