import { z } from 'zod'
import { weekdays } from '@/domain/calendar/date-fields'
import { weekStart } from '@/domain/calendar/week'
import { common, type Fault, limitKind } from '@/domain/capacity/limits/limit-kind'
import {
  daysOffered,
  distinctDays,
  firstOfEach,
  isWithin,
  periodOfPlace,
} from '@/domain/capacity/limits/place'

/** "À la semaine": all the open days of a week of the period, or none. */
export const wholeWeeks = limitKind({
  schema: z.strictObject({
    kind: z.literal('whole-weeks'),
    weekdays: weekdays.default([1, 2, 3, 4, 5]),
    ...common,
  }),
  faults({ weekdays }, after, touched, calendar): Fault<'week-not-whole'>[] {
    return firstOfEach(touched, ({ on }) => weekStart(on).toString()).flatMap((place) => {
      const monday = weekStart(place.on)
      const period = periodOfPlace(place, calendar)
      const week = { startsOn: monday, endsOn: monday.add({ days: 6 }) }
      const offered = daysOffered(week, weekdays, place, calendar)
        .filter((on) => !period || isWithin(on, period))
        .map(String)
      const held = distinctDays(after.filter(({ on }) => weekStart(on).equals(monday)))
      const lacking = offered.filter((day) => !held.includes(day))
      if (held.length === 0 || lacking.length === 0) return []
      return [{ code: 'week-not-whole', facts: { weekOf: monday.toString(), lacking } }]
    })
  },
})
