import { Temporal } from 'temporal-polyfill'
import type { Facts, WithoutMoment } from '@/domain/deadlines/kind'
import type { DeadlineKindName } from '@/domain/deadlines/kinds'

/**
 * How the deadline was found, so that a sentence can say it. With a moment, `facts` always has `at`, `bound`
 * and `closesOn` (ISO date), and `movedFromOn` when a closed day moved it.
 */
export type DeadlineReason = { code: Exclude<DeadlineKindName, 'none'> | WithoutMoment; facts: Facts }

/**
 * `closesAt` is the first instant refused; `lastMoment` the last minute accepted, on the commune's clock.
 * A deadline of kind `none` has no moment: the action is always open, or never.
 */
export type Deadline =
  | { kind: 'none'; open: boolean; reason: DeadlineReason }
  | { kind: 'moment'; closesAt: Temporal.Instant; lastMoment: Temporal.PlainDateTime; reason: DeadlineReason }

/** Whether the action is still accepted at that instant. */
export function isOpen(deadline: Deadline, at: Temporal.Instant): boolean {
  if (deadline.kind === 'none') return deadline.open
  return Temporal.Instant.compare(at, deadline.closesAt) < 0
}
