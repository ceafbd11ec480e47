import { z } from 'zod'
import { isPublicHoliday } from '@/domain/calendar/days'
import { weekdayInWeekOf, weekStart } from '@/domain/calendar/week'
import { common, type Fault, limitKind } from '@/domain/capacity/limits/limit-kind'
import { distinctDays, firstOfEach } from '@/domain/capacity/limits/place'

type Code = 'too-few-days-in-week' | 'too-many-days-in-week'

const bounds = { min: z.int().min(1).max(7).optional(), max: z.int().min(1).max(7).optional() }

/**
 * "3 jours minimum par semaine, 2 s'il y a un férié dans la semaine". A week without any day is not short of days.
 * The public holiday is one of Monday to Friday.
 */
export const daysPerWeek = limitKind({
  schema: z.strictObject({
    kind: z.literal('days-per-week'),
    ...bounds,
    withPublicHoliday: z.strictObject(bounds).optional(),
    ...common,
  }),
  faults(rule, after, touched, calendar): Fault<Code>[] {
    return firstOfEach(touched, ({ on }) => weekStart(on).toString()).flatMap(({ on }): Fault<Code>[] => {
      const monday = weekStart(on)
      const hasHoliday = [1, 2, 3, 4, 5].some((weekday) =>
        isPublicHoliday(weekdayInWeekOf(on, weekday), calendar),
      )
      const { min, max } = hasHoliday ? { ...rule, ...rule.withPublicHoliday } : rule
      const days = distinctDays(after.filter((place) => weekStart(place.on).equals(monday))).length
      const facts = { weekOf: monday.toString(), days }
      if (min !== undefined && days > 0 && days < min) {
        return [{ code: 'too-few-days-in-week', facts: { ...facts, min } }]
      }
      if (max !== undefined && days > max) {
        return [{ code: 'too-many-days-in-week', facts: { ...facts, max } }]
      }
      return []
    })
  },
})
