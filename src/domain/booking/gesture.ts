import type { Temporal } from 'temporal-polyfill'
import { weekStart } from '@/domain/calendar/week'
import type { LateFacts } from '@/domain/late/late-facts'
import type { Session } from './session'
import { type At, type Timeliness, timelinessOf } from './timeliness'

/** One gesture that ticks or unticks many boxes: « toute l'année, un mois, une semaine ou un jour » (guide « Préinscription en ligne »). */
export type Gesture = {
  tick: boolean
  /** Units concerned: morning, meal, afternoon. */
  units: string[]
  scope:
    | { of: 'day' | 'week'; on: Temporal.PlainDate }
    | { of: 'period'; days: Temporal.PlainDate[] }
    | { of: 'year' }
}

function concerns({ scope, units }: Gesture, session: Session): boolean {
  if (!units.includes(session.unit)) return false
  if (scope.of === 'day') return session.on.equals(scope.on)
  if (scope.of === 'week') return weekStart(session.on).equals(weekStart(scope.on))
  if (scope.of === 'period') return scope.days.some((day) => day.equals(session.on))
  return true
}

/** Boxes that differ from what is booked: session id → ticked. */
export type Changes = Record<string, boolean>

/** Notes one box: a change is kept only while it differs from what is booked. */
export function withBox(changes: Changes, id: string, wanted: boolean, booked: boolean): Changes {
  const { [id]: _old, ...others } = changes
  return wanted === booked ? others : { ...others, [id]: wanted }
}

/**
 * Whether a family may still change this box, and whether it would be late: to tick it a place must be left.
 * A box that is late and accepted may be changed.
 */
export function boxNow(
  session: Session,
  booked: boolean,
  at: At,
  before?: LateFacts['before'],
): { mayChange: boolean; timeliness: Timeliness } {
  const timeliness = timelinessOf(booked ? 'cancel' : 'book', session, at, before)
  const isFree = booked || (!session.withdrawn && session.placesLeft > 0)
  return { timeliness, mayChange: isFree && timeliness.code !== 'not-now' }
}

/**
 * The changes after a gesture, and how many boxes it moved. Closed and full days are left as they are, and so are those
 * that would be late, but for the gesture of one day: what costs more is asked for by itself.
 */
export function applyGesture(
  changes: Changes,
  gesture: Gesture,
  sessions: Session[],
  bookedIds: ReadonlySet<string>,
  at: At,
): { changes: Changes; moved: number } {
  const after = { ...changes }
  let moved = 0
  for (const session of sessions) {
    if (!concerns(gesture, session)) continue
    const booked = bookedIds.has(session.id)
    const ticked = after[session.id] ?? booked
    if (ticked === gesture.tick) continue
    const { mayChange, timeliness } = boxNow(session, booked, at)
    if (!mayChange || (timeliness.code === 'late' && gesture.scope.of !== 'day')) continue
    if (gesture.tick === booked) delete after[session.id]
    else after[session.id] = gesture.tick
    moved += 1
  }
  return { changes: after, moved }
}
