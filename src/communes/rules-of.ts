import type { Activity } from './activity'
import { type Entry, type Reglement, type ReglementPart, reglement } from './reglement'

/** A rule and where it is written: `path` leads to it from the activity. */
export type Stated<Part extends ReglementPart> = Entry<Part> & { path: (string | number)[] }

const none: Reglement = reglement.parse({})

/** The computed rules of an activity; those of one that states none are empty. */
export const reglementOf = (activity: Activity): Reglement => activity.reglement ?? none

/** The rules of one part, in the order they are written. */
export const statedRules = <Part extends ReglementPart>(activity: Activity, part: Part): Stated<Part>[] =>
  (reglementOf(activity)[part] as Entry<Part>[]).map((entry, i) => ({
    ...entry,
    path: ['reglement', part, i],
  }))

/** In how many centres at once a child may be enrolled for that activity; null when the record sets no limit. */
export function mostCentresOf(activity: Activity): number | null {
  const most = reglementOf(activity).limits.flatMap(({ rule }) =>
    rule.kind === 'max-centres' && (rule.activities?.includes(activity.key) ?? true) ? [rule.max] : [],
  )
  return most.length > 0 ? Math.min(...most) : null
}
