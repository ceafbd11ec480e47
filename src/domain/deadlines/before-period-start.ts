import { z } from 'zod'
import { countDays, counting } from '@/domain/deadlines/count-days'
import { closeOn, deadlineKind, missing } from '@/domain/deadlines/kind'
import { firstOpenMonday, firstSaturdayOff, periodOf } from '@/domain/deadlines/period-of'
import { dailyTiming } from '@/domain/deadlines/timing'

/** "4 semaines avant le premier jour des vacances": which day is the first is the town's to say. */
export const beforePeriodStart = deadlineKind({
  schema: z.strictObject({
    kind: z.literal('before-period-start'),
    n: z.int().min(0).max(400),
    unit: z.enum(['day', 'week', 'month']),
    counting,
    anchor: z.enum(['first-day', 'first-saturday-off', 'first-open-monday']).default('first-day'),
    ...dailyTiming,
  }),
  cutOff(rule, service, calendar) {
    const period = periodOf(service, calendar)
    if (!period) return missing('period-unknown')
    const { n, unit, counting, anchor } = rule
    const from = {
      'first-day': () => period.startsOn,
      'first-saturday-off': () => firstSaturdayOff(period.startsOn),
      'first-open-monday': () => firstOpenMonday(period.startsOn, calendar),
    }[anchor]()
    const on = countDays(from, { n, unit: unit === 'day' ? 'calendar' : unit, counting }, 'back', calendar)
    if (!on) return missing('calendar-unknown', { unit })
    return closeOn(on, rule, { n, unit, counting, anchor, fromOn: from.toString() })
  },
})
