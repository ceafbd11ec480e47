import { Temporal } from 'temporal-polyfill'
import type { CommuneCalendar } from '@/domain/calendar/commune-calendar'
import { isDeskDay, isOpenDay } from '@/domain/calendar/days'
import { holds } from '@/domain/deadlines/condition'
import { LONGEST_GAP_DAYS } from '@/domain/deadlines/count-days'
import type { Deadline, DeadlineReason } from '@/domain/deadlines/deadline'
import { cutOffOf, type DeadlineRule, type PlainDeadlineRule } from '@/domain/deadlines/kinds'
import type { ServiceMoment } from '@/domain/deadlines/service-moment'
import type { DailyTiming, HourlyTiming } from '@/domain/deadlines/timing'

function ruleInForce(
  rule: DeadlineRule,
  service: ServiceMoment,
  calendar: CommuneCalendar,
): PlainDeadlineRule {
  return rule.overrides.find(({ when }) => holds(when, service, calendar))?.rule ?? rule
}

/** A town that is shut for longer than any summer opens on no day near it: the deadline stays where it is. */
function moveFromClosedDay(
  on: Temporal.PlainDate,
  policy: HourlyTiming['onClosedDay'],
  calendar: CommuneCalendar,
): Temporal.PlainDate {
  if (policy === 'keep') return on
  const days = policy.startsWith('previous') ? -1 : 1
  const isOpen = policy.endsWith('desk-day') ? isDeskDay : isOpenDay
  let moved = on
  for (let gap = 0; !isOpen(moved, calendar); gap++) {
    if (gap === LONGEST_GAP_DAYS) return on
    moved = moved.add({ days })
  }
  return moved
}

function lastMinute(on: Temporal.PlainDate, { at, bound }: DailyTiming): Temporal.PlainDateTime {
  if (at === '24:00') return on.toPlainDateTime('23:59')
  const stated = on.toPlainDateTime(at)
  return bound === 'until' ? stated : stated.subtract({ minutes: 1 })
}

/** The delays of a proof, which run after the service. */
const RUNS_AFTER: readonly PlainDeadlineRule['kind'][] = ['days-after', 'hours-after']

function passesService(
  closesOn: Temporal.PlainDate,
  timing: DailyTiming,
  { on, startsAtTime }: ServiceMoment,
): boolean {
  const days = Temporal.PlainDate.compare(closesOn, on)
  if (days !== 0 || !startsAtTime) return days > 0
  return Temporal.PlainDateTime.compare(lastMinute(closesOn, timing), on.toPlainDateTime(startsAtTime)) >= 0
}

/** The day it closes. A deadline that moving forward would bring past its service stays where it was. */
function closingDay(
  { kind }: PlainDeadlineRule,
  on: Temporal.PlainDate,
  timing: DailyTiming,
  service: ServiceMoment,
  calendar: CommuneCalendar,
): Temporal.PlainDate {
  const moved = moveFromClosedDay(on, timing.onClosedDay, calendar)
  return !RUNS_AFTER.includes(kind) && passesService(moved, timing, service) ? on : moved
}

/**
 * Closes once no clock in the commune will show an accepted minute again: an hour lived twice in October is
 * accepted twice, and an hour skipped in March closes when the clocks jump over it.
 */
function close(lastAccepted: Temporal.PlainDateTime, timeZone: string) {
  const zoned = lastAccepted.toZonedDateTime(timeZone, { disambiguation: 'later' })
  if (zoned.toPlainDateTime().equals(lastAccepted)) {
    return { closesAt: zoned.add({ minutes: 1 }).toInstant(), lastMoment: lastAccepted }
  }
  const jump = zoned.getTimeZoneTransition('previous') as Temporal.ZonedDateTime
  return { closesAt: jump.toInstant(), lastMoment: jump.subtract({ minutes: 1 }).toPlainDateTime() }
}

/** When the action closes for that service, on the commune's clock, and how that was found. Never throws. */
export function deadlineFor(rule: DeadlineRule, service: ServiceMoment, calendar: CommuneCalendar): Deadline {
  const inForce = ruleInForce(rule, service, calendar)
  const cutOff = cutOffOf(inForce, service, calendar)
  if (cutOff.kind === 'none') {
    return { kind: 'none', open: cutOff.open, reason: { code: cutOff.code, facts: cutOff.facts } }
  }
  const { on, timing } = cutOff
  const closesOn = closingDay(inForce, on, timing, service, calendar)
  const facts = { ...cutOff.facts, at: timing.at, bound: timing.bound, closesOn: closesOn.toString() }
  return {
    kind: 'moment',
    ...close(lastMinute(closesOn, timing), calendar.timeZone),
    reason: {
      code: inForce.kind as DeadlineReason['code'],
      facts: closesOn.equals(on) ? facts : { ...facts, movedFromOn: on.toString() },
    },
  }
}
