import type { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import type { CommuneCalendar } from '@/domain/calendar/commune-calendar'
import { weekStart } from '@/domain/calendar/week'
import { countDays, dayUnit } from '@/domain/deadlines/count-days'
import { firstOpenMonday, firstSaturdayOff, periodOf } from '@/domain/deadlines/period-of'
import type { ServiceMoment } from '@/domain/deadlines/service-moment'
import { openingKind, opensOn, staysClosed } from '@/domain/opening/kind'
import { openingTime } from '@/domain/opening/timing'

/** The day one counts back from: the service's own, the first of its week or month, or one of its period's first days. */
const anchor = z
  .enum(['slot', 'week', 'month', 'period', 'first-saturday-off', 'first-open-monday'])
  .default('slot')

function anchorOn(
  from: z.infer<typeof anchor>,
  service: ServiceMoment,
  calendar: CommuneCalendar,
): Temporal.PlainDate | null {
  if (from === 'slot') return service.on
  if (from === 'week') return weekStart(service.on)
  if (from === 'month') return service.on.with({ day: 1 })
  const startsOn = periodOf(service, calendar)?.startsOn
  if (!startsOn) return null
  if (from === 'first-saturday-off') return firstSaturdayOff(startsOn)
  return from === 'first-open-monday' ? firstOpenMonday(startsOn, calendar) : startsOn
}

/** "4 semaines avant les vacances", "30 jours avant le premier mercredi", "le matin même, de 8 h à 8 h 30". */
export const before = openingKind({
  schema: z.strictObject({
    kind: z.literal('before'),
    n: z.int().min(0).max(400),
    unit: dayUnit.default('calendar'),
    anchor,
    at: openingTime,
  }),
  find(rule, service, calendar) {
    const { n, unit, anchor, at } = rule
    const from = anchorOn(anchor, service, calendar)
    if (!from) return staysClosed('period-unknown')
    const on = countDays(from, { n, unit }, 'back', calendar)
    if (!on) return staysClosed('calendar-unknown', { unit })
    return opensOn({ on, at }, { n, unit, anchor, fromOn: from.toString() })
  },
})
