import type { Temporal } from 'temporal-polyfill'
import type { Limit } from '@/domain/capacity/limits/kinds'
import type { Deadline } from '@/domain/deadlines/deadline'
import type { LateLadder } from '@/domain/late/ladder'
import type { GraceRule } from '@/domain/opening/grace'
import type { Opening } from '@/domain/opening/opening'

/** How much one may have, and the article that says it. */
export type StatedLimit = { rule: Limit; article: string }

/** What the règlement says of one action on one session, for the household that acts. */
export type ActionRules = {
  deadline: Deadline
  /** Null: nothing says when it opens, so it is open as soon as the session is there. */
  opening: Opening | null
  /** The days on which the deadline is off. */
  graces: readonly GraceRule[]
  /** What happens after the deadline; without a level it is refused. */
  ladder: LateLadder
  limits: readonly StatedLimit[]
  /** Where each rule is written. */
  articles: { deadline?: string; opening?: string; late?: string }
}

/** A session as a decision sees it, with the places left at that moment and the rules of its day. */
export type Session = {
  id: string
  activity: string
  centre: string
  unit: string
  on: Temporal.PlainDate
  startsAtTime: Temporal.PlainTime
  endsAtTime: Temporal.PlainTime
  withdrawn: boolean
  /** Places not taken, 0 or more. */
  placesLeft: number
  /** The units of which one must be booked the same day (« pas de repas sans demi-journée »). */
  needsOneOf?: readonly string[]
  rules: { book: ActionRules; cancel: ActionRules }
  /** Whether the household that acts lives in the town. */
  isResident: boolean
}

export type Action = 'book' | 'cancel'

/** Two sessions that a child cannot attend both: the same day, at hours that meet. */
export const overlap = (a: Session, b: Session): boolean =>
  a.on.equals(b.on) &&
  a.startsAtTime.toString() < b.endsAtTime.toString() &&
  b.startsAtTime.toString() < a.endsAtTime.toString()
