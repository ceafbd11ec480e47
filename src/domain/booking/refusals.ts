import type { RefusalOf } from '../refusal'

/** What is told of the session in question: the child's first name, its day (ISO), its unit. */
export type LineFacts = { childId: string; sessionId: string; on: string; unit: string }

export type BookingRefusal =
  /** After the last moment. `lastMoment` is a wall-clock ISO date-time of the commune. */
  | RefusalOf<'deadline-passed', LineFacts & { action: 'book' | 'cancel'; lastMoment: string }>
  | RefusalOf<'session-full', LineFacts & { centre: string }>
  | RefusalOf<'session-withdrawn', LineFacts>
  | RefusalOf<'not-enrolled', LineFacts>
  /** The child is booked at the same hour in another centre or activity. */
  | RefusalOf<'already-elsewhere', LineFacts & { centre: string }>
  | RefusalOf<'needs-another-unit', LineFacts & { oneOf: string[] }>
  /** Cancelling this would leave, the same day, a unit that cannot stand alone. */
  | RefusalOf<'leaves-unit-alone', LineFacts & { left: string }>
  /** Nothing was ticked or unticked. */
  | RefusalOf<'nothing-to-do'>
  /** The transaction waited too long for the places: try again, what was ticked is kept. */
  | RefusalOf<'busy'>
