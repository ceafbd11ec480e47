import { z } from 'zod'
import { weekdays } from '@/domain/calendar/date-fields'
import { common, limitKind } from '@/domain/capacity/limits/limit-kind'
import { judgePeriods } from '@/domain/capacity/limits/periods-touched'
import { daysOffered, distinctDays, isWithin } from '@/domain/capacity/limits/place'

/** "Laisser au moins 2 mercredis par période": so many of the days offered are not taken. */
export const leaveOut = limitKind({
  schema: z.strictObject({ kind: z.literal('leave-out'), n: z.int().min(1).max(50), weekdays, ...common }),
  faults({ n, weekdays }, after, touched, calendar) {
    return judgePeriods<'leave-out'>(touched, calendar, (period, place) => {
      const offered = daysOffered(period, weekdays, place, calendar).length
      const asked = distinctDays(after.filter(({ on }) => isWithin(on, period))).length
      if (offered - asked >= n) return null
      const facts = { periodFromOn: period.startsOn.toString(), offered, asked, leaveOut: n }
      return { code: 'leave-out', facts }
    })
  },
})

/**
 * "Au moins la moitié des mercredis du trimestre": below that share the request is refused, or the child keeps its days
 * but not its regular status.
 */
export const shareOfPeriod = limitKind({
  schema: z.strictObject({
    kind: z.literal('share-of-period'),
    percent: z.int().min(1).max(100),
    weekdays,
    otherwise: z.enum(['refuse', 'occasional']).default('refuse'),
    ...common,
  }),
  faults({ percent, weekdays, otherwise }, after, touched, calendar) {
    const code = otherwise === 'refuse' ? 'below-share' : 'not-regular'
    return judgePeriods<'below-share' | 'not-regular'>(touched, calendar, (period, place) => {
      const offered = daysOffered(period, weekdays, place, calendar).length
      const asked = distinctDays(after.filter(({ on }) => isWithin(on, period))).length
      const least = Math.ceil((offered * percent) / 100)
      if (asked === 0 || asked >= least) return null
      return { code, facts: { periodFromOn: period.startsOn.toString(), offered, asked, least } }
    })
  },
})
