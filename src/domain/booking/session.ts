import type { Temporal } from 'temporal-polyfill'
import type { Deadline } from '@/domain/deadlines/deadline'

/** A session as a decision sees it, with the places left at that moment and the deadlines of its day. */
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
  deadlines: { book: Deadline; cancel: Deadline }
}

export type Action = 'book' | 'cancel'

/** Two sessions that a child cannot attend both: the same day, at hours that meet. */
export const overlap = (a: Session, b: Session): boolean =>
  a.on.equals(b.on) &&
  a.startsAtTime.toString() < b.endsAtTime.toString() &&
  b.startsAtTime.toString() < a.endsAtTime.toString()
