import { z } from 'zod'
import type { CommuneCalendar } from '@/domain/calendar/commune-calendar'
import type { Place } from '@/domain/capacity/limits/place'

/**
 * What every limit says: the activities it looks at (all unless named), and the households it is for. `exceptActivities`
 * are not counted: a meal is not one of "deux activités par jour".
 */
export const common = {
  activities: z.array(z.string().min(1)).min(1).optional(),
  exceptActivities: z.array(z.string().min(1)).min(1).optional(),
  profiles: z.array(z.string().min(1)).min(1).optional(),
  article: z.string().min(1).optional(),
}

export type Fault<Code extends string> = {
  code: Code
  facts: Record<string, string | number | readonly string[]>
}

export type LimitKind<Schema extends z.ZodType, Code extends string> = {
  schema: Schema
  /** One child: `after` is all it would have, `touched` what is asked or given up. */
  faults(
    rule: z.infer<Schema>,
    after: readonly Place[],
    touched: readonly Place[],
    calendar: CommuneCalendar,
  ): Fault<Code>[]
}

export function limitKind<Schema extends z.ZodType, Code extends string>(
  kind: LimitKind<Schema, Code>,
): LimitKind<Schema, Code> {
  return kind
}
