import { Temporal } from 'temporal-polyfill'
import type { Facts } from '@/domain/deadlines/kind'
import type { WithoutOpening } from '@/domain/opening/kind'
import type { OpeningKindName } from '@/domain/opening/kinds'

/** How the opening was found. `opensOn` (ISO date) and `at` (HH:MM) stand in `facts` when there is one moment. */
export type OpeningReason = { code: Exclude<OpeningKindName, 'phases'> | WithoutOpening; facts: Facts }

/** `opensAt` is the first instant accepted, `closesAt` the first one refused. */
export type OpeningWindow = { opensAt: Temporal.Instant; closesAt: Temporal.Instant }

/**
 * `closed`: no moment is known, or this family has none; the action stays refused.
 * `windows` stand in the order of their opening, and there is at least one.
 */
export type Opening =
  | { kind: 'always'; reason: OpeningReason }
  | { kind: 'closed'; reason: OpeningReason }
  | { kind: 'moment'; opensAt: Temporal.Instant; closesAt?: Temporal.Instant; reason: OpeningReason }
  | { kind: 'windows'; windows: OpeningWindow[]; reason: OpeningReason }

const { compare } = Temporal.Instant

/** Whether the action has opened at that instant, and is not closed again. Deadlines are judged apart. */
export function isOpenAt(opening: Opening, at: Temporal.Instant): boolean {
  if (opening.kind === 'always') return true
  if (opening.kind === 'closed') return false
  const windows = opening.kind === 'windows' ? opening.windows : [opening]
  return windows.some(
    ({ opensAt, closesAt }) => compare(opensAt, at) <= 0 && (!closesAt || compare(at, closesAt) < 0),
  )
}

/** The next time the action opens, strictly after that instant; null when none is known. */
export function nextOpeningAt(opening: Opening, at: Temporal.Instant): Temporal.Instant | null {
  if (opening.kind === 'always' || opening.kind === 'closed') return null
  const windows = opening.kind === 'windows' ? opening.windows : [opening]
  return windows.find(({ opensAt }) => compare(at, opensAt) < 0)?.opensAt ?? null
}
