import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { periodOf } from '@/domain/deadlines/period-of'
import { openingKind, opensOn, staysClosed } from '@/domain/opening/kind'
import {
  closing,
  concerns,
  openingDay,
  opensBeforeItCloses,
  standsFor,
  weekdayAgrees,
} from '@/domain/opening/timing'

const entry = z
  .strictObject({ for: standsFor, ...openingDay, closes: closing.optional() })
  .refine(weekdayAgrees, 'the weekday and the date disagree')
  .refine(opensBeforeItCloses, 'opens before it closes')

/** Dates announced one by one, for one school year. A service that none of them names stays closed. */
export const datedList = openingKind({
  schema: z.strictObject({ kind: z.literal('dated-list'), dates: z.array(entry).min(1) }),
  find(rule, service, calendar) {
    const periodName = periodOf(service, calendar)?.name
    const found = rule.dates.find((listed) => concerns(listed.for, service, periodName))
    if (!found) return staysClosed('not-announced')
    const { opensOn: on, at, closes } = found
    return opensOn(
      { on: Temporal.PlainDate.from(on), at, ...(closes && { closes }) },
      'period' in found.for ? { period: found.for.period } : {},
    )
  },
})
