import type { RefusalOf } from '../refusal'

/** What is told of the session in question: the child's first name, its day (ISO), its unit. */
export type LineFacts = { childId: string; sessionId: string; on: string; unit: string }

export type BookingRefusal =
  /** After the last moment. `lastMoment` is a wall-clock ISO date-time of the commune. */
  | RefusalOf<'deadline-passed', LineFacts & { action: 'book' | 'cancel'; lastMoment: string }>
  /** The rule opens this action at no moment, or lacks a date to compute one. */
  | RefusalOf<'never-open', LineFacts & { action: 'book' | 'cancel' }>
  | RefusalOf<'session-full', LineFacts & { centre: string }>
  | RefusalOf<'session-withdrawn', LineFacts>
  | RefusalOf<'not-enrolled', LineFacts>
  /** The child's other household booked it: only they, or the town, can cancel it. */
  | RefusalOf<'booked-by-other-household', LineFacts>
  /** The child is booked, or asked for in this request, at the same hour in another centre or activity. */
  | RefusalOf<'already-elsewhere', LineFacts & { centre: string }>
  | RefusalOf<'needs-another-unit', LineFacts & { oneOf: string[] }>
  /** Cancelling this would leave, the same day, a unit that cannot stand alone. */
  | RefusalOf<'leaves-unit-alone', LineFacts & { left: string }>
  /** What « Valider » would do is no longer what the recap showed. */
  | RefusalOf<'request-changed'>
  /** Nothing was ticked or unticked. */
  | RefusalOf<'nothing-to-do'>
  /** The transaction waited too long for the places: try again, what was ticked is kept. */
  | RefusalOf<'busy'>
