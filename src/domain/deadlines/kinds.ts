import { z } from 'zod'
import type { CommuneCalendar } from '@/domain/calendar/commune-calendar'
import { beforePeriodStart } from '@/domain/deadlines/before-period-start'
import { condition } from '@/domain/deadlines/condition'
import { datedList } from '@/domain/deadlines/dated-list'
import { dayOfPreviousMonth } from '@/domain/deadlines/day-of-previous-month'
import { daysAfter } from '@/domain/deadlines/days-after'
import { daysBefore } from '@/domain/deadlines/days-before'
import { hoursAfter } from '@/domain/deadlines/hours-after'
import { hoursBefore } from '@/domain/deadlines/hours-before'
import type { CutOff, DeadlineKind } from '@/domain/deadlines/kind'
import { noDeadline } from '@/domain/deadlines/no-deadline'
import { sameDay } from '@/domain/deadlines/same-day'
import type { ServiceMoment } from '@/domain/deadlines/service-moment'
import { weekdayTable } from '@/domain/deadlines/weekday-table'
import { schemasOf } from '@/domain/schemas-of'

const kinds = [
  noDeadline,
  sameDay,
  daysBefore,
  daysAfter,
  hoursBefore,
  hoursAfter,
  weekdayTable,
  dayOfPreviousMonth,
  beforePeriodStart,
  datedList,
] as const

const schemas = schemasOf(kinds)

/** A rule as it stands inside an override: it has none of its own. */
export const plainDeadlineRule = z.discriminatedUnion('kind', schemas)

/** The first override whose condition holds takes the place of the rule. */
const overrides = z.array(z.strictObject({ when: condition, rule: plainDeadlineRule })).default([])

type WithOverrides<Kinds extends readonly z.ZodObject[]> = {
  [Index in keyof Kinds]: z.ZodObject<Kinds[Index]['shape'] & { overrides: typeof overrides }, z.core.$strict>
}

/** One deadline of one action, as a commune states it. Parsing fills in `at`, `bound` and the other defaults. */
export const deadlineRule = z.discriminatedUnion(
  'kind',
  schemas.map((schema) => schema.extend({ overrides })) as unknown as WithOverrides<typeof schemas>,
)

export type PlainDeadlineRule = z.infer<typeof plainDeadlineRule>
export type DeadlineRule = z.infer<typeof deadlineRule>
export type DeadlineRuleInput = z.input<typeof deadlineRule>
export type DeadlineKindName = PlainDeadlineRule['kind']

/** What the rule's own kind finds for that service, before closed days and the commune's clock. */
export function cutOffOf(rule: PlainDeadlineRule, service: ServiceMoment, calendar: CommuneCalendar): CutOff {
  const kind = kinds.find(({ schema }) => schema.shape.kind.value === rule.kind) as unknown as DeadlineKind<
    typeof plainDeadlineRule
  >
  return kind.cutOff(rule, service, calendar)
}
