import { z } from 'zod'
import type { CommuneCalendar } from '@/domain/calendar/commune-calendar'
import type { ServiceMoment } from '@/domain/deadlines/service-moment'
import { audienceRule } from '@/domain/opening/audience'
import { before } from '@/domain/opening/before'
import { datedList } from '@/domain/opening/dated-list'
import { fixedDate } from '@/domain/opening/fixed-date'
import type { Found, OpeningKind } from '@/domain/opening/kind'
import { noOpening } from '@/domain/opening/no-opening'
import { publishedWindows } from '@/domain/opening/published-windows'
import { rolling } from '@/domain/opening/rolling'
import { schoolReturn } from '@/domain/opening/school-return'
import { schemasOf } from '@/domain/schemas-of'

const kinds = [noOpening, fixedDate, datedList, publishedWindows, before, rolling, schoolReturn] as const

/** An opening that is the same for every family. */
const plainOpeningRule = z.discriminatedUnion('kind', schemasOf(kinds))

/** "Les habitants dès le 13, les autres foyers dès le 27": a family opens with the earliest phase it belongs to. */
const phases = z.strictObject({
  kind: z.literal('phases'),
  phases: z.array(z.strictObject({ for: audienceRule, opening: plainOpeningRule })).min(1),
})

/** When one action opens, as a commune states it. Parsing fills in `at` and the other defaults. */
export const openingRule = z.union([plainOpeningRule, phases])

export type PlainOpeningRule = z.infer<typeof plainOpeningRule>
export type OpeningRule = z.infer<typeof openingRule>
export type OpeningRuleInput = z.input<typeof openingRule>
export type OpeningKindName = OpeningRule['kind']

/** What the rule's own kind finds for that service, before the commune's clock. */
export function findOpening(
  rule: PlainOpeningRule,
  service: ServiceMoment,
  calendar: CommuneCalendar,
): Found {
  const kind = kinds.find(({ schema }) => schema.shape.kind.value === rule.kind) as unknown as OpeningKind<
    typeof plainOpeningRule
  >
  return kind.find(rule, service, calendar)
}
