import type { Effect } from './effects'
import type { Trigger } from './triggers'

/**
 * What the règlement attaches to an act done after its deadline, as stored with the booking. `effect` is null when the
 * act was late and nothing is asked for it: tolerated, not yet the nth time, or beyond the first units charged.
 */
export type LateCharge = {
  trigger: Trigger
  effect: Effect | null
  /** An agent decides each time: "peut être majorée". */
  discretionary: boolean
  article?: string
  /** Which time it is, from 1, where the règlement counts them. */
  nth?: number
  /** In time itself, and charged with the order it stands in. */
  byOrder?: true
}
