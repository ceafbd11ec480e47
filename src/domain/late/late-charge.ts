import type { Effect } from './effects'
import type { Trigger } from './triggers'

/** What a late act costs, as stored with the booking: the level of the ladder that held, and its article. */
export type LateCharge = { trigger: Trigger; effect: Effect; discretionary: boolean; article?: string }
