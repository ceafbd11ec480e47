import type { Temporal } from 'temporal-polyfill'
import type { Unit } from '@/communes/activity'
import { boxNow, type Changes } from '@/domain/booking/gesture'
import { lateCharges } from '@/domain/booking/late-charges'
import type { Action, Session } from '@/domain/booking/session'
import { type At, type Timeliness, timelinessOf } from '@/domain/booking/timeliness'
import type { Deadline } from '@/domain/deadlines/deadline'
import type { LateCharge } from '@/domain/late/late-charge'
import type { BookedBox, TimesBefore } from './judged-sessions'

export type Box = {
  sessionId: string
  unit: Unit
  ticked: boolean
  booked: boolean
  /** The family may still change it. */
  open: boolean
  /** What the règlement attaches to changing it now, after its deadline. */
  late: LateCharge | null
  full: boolean
  placesLeft: number
}

export type DayRow = {
  on: Temporal.PlainDate
  boxes: (Box | null)[]
  /** Whether the day may be booked now. */
  book: Timeliness
  deadline: Deadline
  /** The deadline to cancel, when it is not the one to book and has not passed. */
  cancelDeadline: Deadline | null
}

export type Shown = {
  units: Unit[]
  changes: Changes
  booked: ReadonlyMap<string, BookedBox>
  at: At
  before: TimesBefore
}

function chargeOf(session: Session, action: Action, timeliness: Timeliness): LateCharge | null {
  if (timeliness.code !== 'late') return null
  const line = { childId: '', session, action, late: timeliness.late }
  return lateCharges([line]).get(line) ?? null
}

function boxOf(session: Session, unit: Unit, { booked, changes, at, before }: Shown): Box {
  const booking = booked.get(session.id)
  const action = booking ? 'cancel' : 'book'
  const { mayChange, timeliness } = boxNow(session, booking !== undefined, at, before(session, action))
  return {
    sessionId: session.id,
    unit,
    booked: booking !== undefined,
    ticked: changes[session.id] ?? booking !== undefined,
    open: mayChange && booking?.mine !== false,
    late: chargeOf(session, action, timeliness),
    full: session.placesLeft === 0,
    placesLeft: session.placesLeft,
  }
}

const isSameMoment = (a: Deadline, b: Deadline) =>
  a.kind === 'moment' && b.kind === 'moment' ? a.closesAt.equals(b.closesAt) : a.kind === b.kind

/** A day of the registration table; null when no session takes place. */
export function dayRow(on: Temporal.PlainDate, sessions: Session[], shown: Shown): DayRow | null {
  const ofDay = sessions.filter((session) => session.on.equals(on))
  const [first] = ofDay
  if (!first) return null
  const { book, cancel } = first.rules
  const mayCancel = timelinessOf('cancel', first, shown.at).code !== 'not-now'
  return {
    on,
    boxes: shown.units.map((unit) => {
      const session = ofDay.find((one) => one.unit === unit.key)
      return session ? boxOf(session, unit, shown) : null
    }),
    book: timelinessOf('book', first, shown.at, shown.before(first, 'book')),
    deadline: book.deadline,
    cancelDeadline: mayCancel && !isSameMoment(book.deadline, cancel.deadline) ? cancel.deadline : null,
  }
}
