import type { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import type { CommuneCalendar } from '@/domain/calendar/commune-calendar'

export const channel = z.enum(['online', 'on-site'])
export type Channel = z.infer<typeof channel>

/** The town's own word for a part of the day. */
export const unitKey = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)

export const places = z.int().min(0).max(100_000)

/** A place of one service, of one part of one day. Ages are whole years on that day. */
export type TakenPlace = { unit: string; channel: Channel; ageYears?: number; centre?: string }

export type QuotaFacts = {
  on: Temporal.PlainDate
  todayOn: Temporal.PlainDate
  /** All places of the unit that day, before any quota. */
  totalPlaces: number
  /** Adults on duty; absent when it is not known. */
  adults?: number
}

/** `most` is how many places of the group the quota leaves; `taken` how many are. */
export type QuotaFault = {
  code: 'channel-full' | 'stock-full' | 'group-full' | 'staff-lacking'
  facts: { most: number; taken: number }
}

export type QuotaKind<Schema extends z.ZodType> = {
  schema: Schema
  /** Null when the quota leaves a place for what is asked, or does not speak of it. */
  fault(
    rule: z.infer<Schema>,
    asked: TakenPlace,
    taken: readonly TakenPlace[],
    facts: QuotaFacts,
    calendar: CommuneCalendar,
  ): QuotaFault | null
}

export function quotaKind<Schema extends z.ZodType>(kind: QuotaKind<Schema>): QuotaKind<Schema> {
  return kind
}

/** The fault of a group in which so many are taken, or null while there is a place. */
export const fullAt = (most: number, taken: number, code: QuotaFault['code']): QuotaFault | null =>
  taken < most ? null : { code, facts: { most, taken } }
