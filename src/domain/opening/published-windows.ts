import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { periodOf } from '@/domain/deadlines/period-of'
import { openingKind, staysClosed } from '@/domain/opening/kind'
import {
  closing,
  concerns,
  openingDay,
  opensBeforeItCloses,
  standsFor,
  weekdayAgrees,
} from '@/domain/opening/timing'

/** Without `for`, a window stands for all services. */
const window = z
  .strictObject({ for: standsFor.optional(), ...openingDay, closes: closing })
  .refine(weekdayAgrees, 'the weekday and the date disagree')
  .refine(opensBeforeItCloses, 'opens before it closes')

/** "Pendant les périodes de réservation": only inside what the town has published; until then, closed. */
export const publishedWindows = openingKind({
  schema: z.strictObject({ kind: z.literal('published-windows'), windows: z.array(window).default([]) }),
  find(rule, service, calendar) {
    const periodName = periodOf(service, calendar)?.name
    const days = rule.windows
      .filter((listed) => !listed.for || concerns(listed.for, service, periodName))
      .map(({ opensOn, at, closes }) => ({ on: Temporal.PlainDate.from(opensOn), at, closes }))
      .sort((a, b) => `${a.on} ${a.at}`.localeCompare(`${b.on} ${b.at}`))
    if (days.length === 0) return staysClosed('not-announced')
    return { kind: 'windows', days, facts: { windows: days.length } }
  },
})
