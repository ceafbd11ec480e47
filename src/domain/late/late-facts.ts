import type { Temporal } from 'temporal-polyfill'
import type { ServiceMoment } from '@/domain/deadlines/service-moment'
import type { Trigger } from '@/domain/late/triggers'

/** Units of one slot (a meal, an evening ticket) in one order: how many are late, out of how many. */
export type OrderedUnits = { slot: string; late: number; ordered: number }

/** Times this happened before, this one not counted. */
export type Occurrences = { month: number; year: number; always: number }

export type LateFacts = {
  trigger: Trigger
  /** When it was done or noted. */
  at: Temporal.Instant
  service: ServiceMoment
  /** A start-of-year grace holds for the action at that instant. */
  inGrace?: boolean
  /** After the hour to pick up the child, or after the day to pay; 0 or more. */
  minutesLate?: number
  isResident: boolean
  profiles?: readonly string[]
  /** What the family gives as its reason, when it is established. */
  reason?: string
  /** Absent: it never happened before. */
  before?: { child: Occurrences; family: Occurrences }
  /** Absent: one unit, that of the service. */
  units?: readonly OrderedUnits[]
}
