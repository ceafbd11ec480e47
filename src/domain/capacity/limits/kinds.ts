import { z } from 'zod'
import type { CommuneCalendar } from '@/domain/calendar/commune-calendar'
import { daysPerWeek } from '@/domain/capacity/limits/days-per-week'
import type { Fault, LimitKind } from '@/domain/capacity/limits/limit-kind'
import { maxCentres } from '@/domain/capacity/limits/max-centres'
import { onePerSlot, perDay } from '@/domain/capacity/limits/per-day'
import { perPeriod } from '@/domain/capacity/limits/per-period'
import type { Place } from '@/domain/capacity/limits/place'
import { leaveOut, shareOfPeriod } from '@/domain/capacity/limits/share-of-period'
import { wholeWeeks } from '@/domain/capacity/limits/whole-weeks'
import { schemasOf } from '@/domain/schemas-of'

const kinds = [
  perDay,
  onePerSlot,
  daysPerWeek,
  wholeWeeks,
  perPeriod,
  leaveOut,
  shareOfPeriod,
  maxCentres,
] as const

/** What one child may have at least or at most. */
export const limit = z.discriminatedUnion('kind', schemasOf(kinds))

export const limits = z.array(limit)

export type Limit = z.infer<typeof limit>
export type LimitsInput = z.input<typeof limits>
export type LimitCode = (typeof kinds)[number] extends infer Kind
  ? Kind extends LimitKind<infer _Schema, infer Code>
    ? Code
    : never
  : never

/** What the limit's own kind finds wrong, for one child. */
export function faultsOf(
  rule: Limit,
  after: readonly Place[],
  touched: readonly Place[],
  calendar: CommuneCalendar,
): Fault<LimitCode>[] {
  const kind = kinds.find(({ schema }) => schema.shape.kind.value === rule.kind)
  return (kind as unknown as LimitKind<typeof limit, LimitCode>).faults(rule, after, touched, calendar)
}
