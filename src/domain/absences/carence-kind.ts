import type { Temporal } from 'temporal-polyfill'
import type { z } from 'zod'
import type { CommuneCalendar } from '@/domain/calendar/commune-calendar'
import type { Facts } from '@/domain/deadlines/kind'
import type { ServiceMoment } from '@/domain/deadlines/service-moment'

export type CarenceCode =
  | 'carence'
  | 'before-the-call'
  | 'town-pays'
  | 'announced-in-time'
  | 'not-announced-in-time'

/** Who pays one day of the absence, and why. Null: the carence says nothing of that day. */
export type CarenceDay = { billed: boolean; because: { code: CarenceCode; facts: Facts } } | null

export type CarenceFacts = {
  /** Booked services missed, in the order of their days. */
  days: readonly ServiceMoment[]
  /** When the parent called or wrote; null when nobody did. */
  notifiedAt: Temporal.Instant | null
}

export type CarenceKind<Schema extends z.ZodType> = {
  schema: Schema
  /** One answer for each day of the facts, in the same order. */
  daysOf(rule: z.infer<Schema>, facts: CarenceFacts, calendar: CommuneCalendar): CarenceDay[]
}

export function carenceKind<Schema extends z.ZodType>(kind: CarenceKind<Schema>): CarenceKind<Schema> {
  return kind
}
