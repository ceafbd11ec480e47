import type { Temporal } from 'temporal-polyfill'
import type { z } from 'zod'
import type { CommuneCalendar } from '@/domain/calendar/commune-calendar'
import type { Facts } from '@/domain/deadlines/kind'
import type { ServiceMoment } from '@/domain/deadlines/service-moment'
import type { Closing } from '@/domain/opening/timing'

/** Why nothing opens: the town has not said when, or this family is in none of its phases. */
export type WithoutOpening = 'not-announced' | 'period-unknown' | 'calendar-unknown' | 'not-your-phase'

/** A day and an hour (HH:MM) on the commune's clock, and the end if there is one. */
export type OpeningDay = { on: Temporal.PlainDate; at: string; closes?: Closing }

/** What a kind finds for a service. */
export type Found =
  | { kind: 'always' }
  | { kind: 'day'; day: OpeningDay; facts: Facts }
  | { kind: 'windows'; days: (OpeningDay & { closes: Closing })[]; facts: Facts }
  | { kind: 'closed'; code: WithoutOpening; facts: Facts }

export type OpeningKind<Schema extends z.ZodType> = {
  schema: Schema
  find(rule: z.infer<Schema>, service: ServiceMoment, calendar: CommuneCalendar): Found
}

export function openingKind<Schema extends z.ZodType>(kind: OpeningKind<Schema>): OpeningKind<Schema> {
  return kind
}

export const opensOn = (day: OpeningDay, facts: Facts = {}): Found => ({ kind: 'day', day, facts })

/** Stays closed rather than guess. */
export const staysClosed = (code: WithoutOpening, facts: Facts = {}): Found => ({
  kind: 'closed',
  code,
  facts,
})
