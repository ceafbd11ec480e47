import type { LimitCode } from '../capacity/limits/kinds'
import type { RefusalOf } from '../refusal'

/** Limits that refuse: a child below its share may be no more than an occasional one, and is not refused. */
export type RefusingLimit = Exclude<LimitCode, 'not-regular'>
type LimitFact = string | number | readonly string[]

/** What is told of the session in question: the child's first name, its day (ISO), its unit. */
export type LineFacts = { childId: string; sessionId: string; on: string; unit: string }

/** Where the rule is written: its article, or the page of the guide. */
type Cited = { article?: string }

/** Why an action does not come at its time. Moments are wall-clock ISO date-times of the commune. */
export type NotNow =
  /** Before it opens. `opens`: later, at `opensAt`; at no moment known; for others only; or over for good. */
  | RefusalOf<'not-open-yet', Cited & { opens: 'later' | 'unknown' | 'others' | 'over'; opensAt?: string }>
  /** After the last moment. `effect`: what the règlement leaves open, in other hands than the portal's. */
  | RefusalOf<
      'deadline-passed',
      Cited & { lastMoment: string; effect: 'refuse' | 'ask-centre' | 'waiting-list' | 'approval' | 'block' }
    >
  /** The rule opens this action at no moment, or lacks a date to compute one. */
  | RefusalOf<'never-open', Cited>
  | RefusalOf<'session-begun'>

type OnLine<Refused> = Refused extends { code: infer Code extends string; facts: infer Facts }
  ? RefusalOf<Code, LineFacts & { action: 'book' | 'cancel' } & Facts>
  : never

export type BookingRefusal =
  | OnLine<NotNow>
  /** More, or less, than a child may have. The other facts are those of the limit. */
  | RefusalOf<
      'limit-exceeded',
      LineFacts & { limit: RefusingLimit; article: string } & Record<string, LimitFact>
    >
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
