import type { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import type { CommuneCalendar } from '@/domain/calendar/commune-calendar'
import { isDeskDay, isSchoolDay, isWorkingDay } from '@/domain/calendar/days'

export const dayUnit = z.enum(['calendar', 'working', 'school', 'desk', 'week', 'month'])

/**
 * `plain`: n units, the day itself not counted.
 * `clear`: "jours francs", neither end counted, one day further.
 * `both-ends`: both ends counted, one day nearer.
 */
export const counting = z.enum(['plain', 'clear', 'both-ends']).default('plain')

type Unit = z.infer<typeof dayUnit>
type Counting = z.infer<typeof counting>
type Direction = 'back' | 'forward'

const NAMED_DAYS = { working: isWorkingDay, school: isSchoolDay, desk: isDeskDay }
const EXTRA_DAYS: Record<Counting, number> = { plain: 0, clear: 1, 'both-ends': -1 }

/** Longer than any summer: beyond it the calendar holds no such day. */
export const LONGEST_GAP_DAYS = 120

/**
 * The day `n` units away, counted in the commune's calendar; null when the calendar does not reach so far.
 * A month shorter than the day of the month gives its last day.
 */
export function countDays(
  from: Temporal.PlainDate,
  rule: { n: number; unit: Unit; counting?: Counting },
  direction: Direction,
  calendar: CommuneCalendar,
): Temporal.PlainDate | null {
  const sign = direction === 'back' ? -1 : 1
  const counted = EXTRA_DAYS[rule.counting ?? 'plain']
  const extra = rule.n === 0 ? Math.max(0, counted) : counted
  if (rule.unit === 'week') return from.add({ weeks: sign * rule.n }).add({ days: sign * extra })
  if (rule.unit === 'month') return from.add({ months: sign * rule.n }).add({ days: sign * extra })
  const days = Math.max(0, rule.n + extra)
  if (rule.unit === 'calendar') return from.add({ days: sign * days })

  const isCounted = NAMED_DAYS[rule.unit]
  let on = from
  for (let found = 0, skipped = 0; found < days; ) {
    on = on.add({ days: sign })
    if (isCounted(on, calendar)) {
      found += 1
      skipped = 0
    } else if (++skipped > LONGEST_GAP_DAYS) return null
  }
  return on
}
