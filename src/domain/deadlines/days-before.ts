import type { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import type { CommuneCalendar } from '@/domain/calendar/commune-calendar'
import { weekStart } from '@/domain/calendar/week'
import { countDays, counting, dayUnit } from '@/domain/deadlines/count-days'
import { closeOn, deadlineKind, missing } from '@/domain/deadlines/kind'
import { periodOf } from '@/domain/deadlines/period-of'
import type { ServiceMoment } from '@/domain/deadlines/service-moment'
import { dailyTiming } from '@/domain/deadlines/timing'

/** The day one counts from: the service's own, or the first of its week, month or period. */
const anchor = z.enum(['slot', 'week', 'month', 'period']).default('slot')

function anchorOn(
  from: z.infer<typeof anchor>,
  service: ServiceMoment,
  calendar: CommuneCalendar,
): Temporal.PlainDate | null {
  if (from === 'week') return weekStart(service.on)
  if (from === 'month') return service.on.with({ day: 1 })
  if (from === 'period') return periodOf(service, calendar)?.startsOn ?? null
  return service.on
}

/** "Au moins 8 jours avant": n units back in a named calendar. */
export const daysBefore = deadlineKind({
  schema: z.strictObject({
    kind: z.literal('days-before'),
    n: z.int().min(0).max(400),
    unit: dayUnit.default('calendar'),
    counting,
    anchor,
    ...dailyTiming,
  }),
  cutOff(rule, service, calendar) {
    const from = anchorOn(rule.anchor, service, calendar)
    if (!from) return missing('period-unknown')
    const on = countDays(from, rule, 'back', calendar)
    if (!on) return missing('calendar-unknown', { unit: rule.unit })
    const { n, unit, counting, anchor } = rule
    return closeOn(on, rule, { n, unit, counting, anchor, fromOn: from.toString() })
  },
})
