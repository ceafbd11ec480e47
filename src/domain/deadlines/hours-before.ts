import type { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import type { CommuneCalendar } from '@/domain/calendar/commune-calendar'
import { isWorkingDay } from '@/domain/calendar/days'
import { LONGEST_GAP_DAYS } from '@/domain/deadlines/count-days'
import { closeAt, deadlineKind, missing } from '@/domain/deadlines/kind'
import { hourlyTiming } from '@/domain/deadlines/timing'

/**
 * "48 h ouvrées": the 24 hours of a working day count, those of another day do not. Null when the town is shut for longer
 * than any summer.
 */
function workingHoursBack(start: Temporal.PlainDateTime, hours: number, calendar: CommuneCalendar) {
  let moment = start
  let minutesLeft = hours * 60
  for (let skippedDays = 0; minutesLeft > 0; ) {
    const dayBefore = moment.subtract({ minutes: 1 }).toPlainDate()
    const midnight = dayBefore.toPlainDateTime()
    const minutes = Math.min(minutesLeft, midnight.until(moment).total('minutes'))
    const counted = isWorkingDay(dayBefore, calendar)
    moment = counted ? moment.subtract({ minutes }) : midnight
    if (counted) minutesLeft -= minutes
    skippedDays = counted ? 0 : skippedDays + 1
    if (skippedDays > LONGEST_GAP_DAYS) return null
  }
  return moment
}

/**
 * "72 h avant": hours read on the clock on the wall, so that 72 h before Monday 8:00 is Friday 8:00
 * also when the clocks change in between.
 */
export const hoursBefore = deadlineKind({
  schema: z.strictObject({
    kind: z.literal('hours-before'),
    hours: z.int().min(1).max(2000),
    counted: z.enum(['clock', 'working']).default('clock'),
    ...hourlyTiming,
  }),
  cutOff(rule, service, calendar) {
    if (!service.startsAtTime) return missing('start-time-unknown')
    const { hours, counted } = rule
    const start = service.on.toPlainDateTime(service.startsAtTime)
    const moment = counted === 'clock' ? start.subtract({ hours }) : workingHoursBack(start, hours, calendar)
    if (!moment) return missing('calendar-unknown', { unit: 'working' })
    return closeAt(moment, rule, { hours, counted })
  },
})
