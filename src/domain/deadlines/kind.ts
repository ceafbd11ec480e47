import type { Temporal } from 'temporal-polyfill'
import type { z } from 'zod'
import type { CommuneCalendar } from '@/domain/calendar/commune-calendar'
import type { ServiceMoment } from '@/domain/deadlines/service-moment'
import type { DailyTiming, HourlyTiming } from '@/domain/deadlines/timing'

export type Facts = Record<string, string | number>

/** Why no moment could be computed: the action stays refused until the town completes its data. */
export type MissingFact =
  | 'calendar-unknown'
  | 'date-not-announced'
  | 'period-unknown'
  | 'start-time-unknown'
  | 'weekday-without-row'

export type WithoutMoment = 'no-booking-needed' | 'always' | 'never' | MissingFact

/** What a kind finds: a day and an hour on the commune's clock, or that there is none. */
export type CutOff =
  | { kind: 'closing'; on: Temporal.PlainDate; timing: DailyTiming; facts: Facts }
  | { kind: 'none'; open: boolean; code: WithoutMoment; facts: Facts }

export type DeadlineKind<Schema extends z.ZodType> = {
  schema: Schema
  cutOff(rule: z.infer<Schema>, service: ServiceMoment, calendar: CommuneCalendar): CutOff
}

export function deadlineKind<Schema extends z.ZodType>(kind: DeadlineKind<Schema>): DeadlineKind<Schema> {
  return kind
}

/** The hour of the timing on that day. */
export function closeOn(on: Temporal.PlainDate, timing: DailyTiming, facts: Facts): CutOff {
  return { kind: 'closing', on, timing, facts }
}

/** A moment that already has its hour; seconds are dropped. */
export function closeAt(moment: Temporal.PlainDateTime, timing: HourlyTiming, facts: Facts): CutOff {
  const at = moment.toPlainTime().toString({ smallestUnit: 'minute' })
  return closeOn(moment.toPlainDate(), { ...timing, at }, facts)
}

/** Refuses rather than guess. */
export function missing(code: MissingFact, facts: Facts = {}): CutOff {
  return { kind: 'none', open: false, code, facts }
}
