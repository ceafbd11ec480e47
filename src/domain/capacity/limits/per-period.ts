import { z } from 'zod'
import { weekStart } from '@/domain/calendar/week'
import { common, limitKind } from '@/domain/capacity/limits/limit-kind'
import { judgePeriods } from '@/domain/capacity/limits/periods-touched'
import { distinctDays, isWithin } from '@/domain/capacity/limits/place'

type Code = 'too-few-in-period' | 'too-many-in-period'

/** "2 semaines maximum par jeune", "4 jours au moins": days or weeks in one period. */
export const perPeriod = limitKind({
  schema: z.strictObject({
    kind: z.literal('per-period'),
    min: z.int().min(1).max(366).optional(),
    max: z.int().min(1).max(366).optional(),
    unit: z.enum(['day', 'week']),
    ...common,
  }),
  faults({ min, max, unit }, after, touched, calendar) {
    return judgePeriods<Code>(touched, calendar, (period) => {
      const inside = after.filter(({ on }) => isWithin(on, period))
      const weeks = new Set(inside.map(({ on }) => weekStart(on).toString()))
      const asked = unit === 'day' ? distinctDays(inside).length : weeks.size
      const facts = { periodFromOn: period.startsOn.toString(), asked, unit }
      if (min !== undefined && asked > 0 && asked < min) {
        return { code: 'too-few-in-period', facts: { ...facts, min } }
      }
      return max !== undefined && asked > max
        ? { code: 'too-many-in-period', facts: { ...facts, max } }
        : null
    })
  },
})
