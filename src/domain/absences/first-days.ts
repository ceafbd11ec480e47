import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { type CarenceDay, carenceKind } from '@/domain/absences/carence-kind'

const { compare } = Temporal.PlainDate

/**
 * "Le premier jour reste facturé": the family pays the first n. `served` counts days the child was booked on,
 * `calendar` any day, `meal` each booked service of a day. From the first absence, or from the parent's call: then
 * what was missed before the day of the call is billed too.
 */
export const firstDays = carenceKind({
  schema: z.strictObject({
    kind: z.literal('first-days'),
    n: z.int().min(1).max(60),
    unit: z.enum(['served', 'calendar', 'meal']).default('served'),
    from: z.enum(['first-absence', 'call']).default('first-absence'),
  }),
  daysOf({ n, unit, from }, { days, notifiedAt }, calendar) {
    const first = days[0]?.on
    if (!first) return []
    const calledOn = notifiedAt?.toZonedDateTimeISO(calendar.timeZone).toPlainDate()
    const startsOn = from === 'call' && calledOn && compare(calledOn, first) > 0 ? calledOn : first
    const counted = days.filter(({ on }) => compare(on, startsOn) >= 0)
    const dates = [...new Set(counted.map(({ on }) => on.toString()))]
    return days.map((day): CarenceDay => {
      if (compare(day.on, startsOn) < 0) {
        return {
          billed: true,
          because: { code: 'before-the-call', facts: { calledOn: startsOn.toString() } },
        }
      }
      const rank = {
        served: () => dates.indexOf(day.on.toString()),
        calendar: () => startsOn.until(day.on).days,
        meal: () => counted.indexOf(day),
      }[unit]()
      return rank < n ? { billed: true, because: { code: 'carence', facts: { n, unit, from } } } : null
    })
  },
})
