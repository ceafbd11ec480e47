import { z } from 'zod'
import { weekday } from '@/domain/calendar/date-fields'
import { weekdayInWeekOf } from '@/domain/calendar/week'
import { closeOn, deadlineKind, missing } from '@/domain/deadlines/kind'
import { closingTime, dailyTiming } from '@/domain/deadlines/timing'

const weekdayKey = z.enum(['1', '2', '3', '4', '5', '6', '7'])

/** `weeksBack` counts Monday-to-Sunday weeks; `at` replaces the hour of the rule for that row. */
const row = z.strictObject({
  weekday,
  weeksBack: z.int().min(0).max(10),
  at: closingTime.optional(),
})

/** "Pour le jeudi, le mardi avant 10 h": each weekday of service names an earlier weekday. */
export const weekdayTable = deadlineKind({
  schema: z.strictObject({
    kind: z.literal('weekday-table'),
    table: z
      .partialRecord(weekdayKey, row)
      .refine(
        (table) =>
          Object.entries(table).every(
            ([served, { weekday, weeksBack }]) => weeksBack > 0 || weekday <= Number(served),
          ),
        'a row closes no later than the day it serves',
      ),
    ...dailyTiming,
  }),
  cutOff(rule, service) {
    const served = service.on.dayOfWeek
    const found = rule.table[weekdayKey.parse(String(served))]
    if (!found) return missing('weekday-without-row', { serviceWeekday: served })
    const { weekday, weeksBack, at = rule.at } = found
    const on = weekdayInWeekOf(service.on, weekday).subtract({ weeks: weeksBack })
    return closeOn(on, { ...rule, at }, { serviceWeekday: served, weekday, weeksBack })
  },
})
