import { Temporal } from 'temporal-polyfill'
import type { CommuneCalendar } from '@/domain/calendar/commune-calendar'
import { deadlineFor } from '@/domain/deadlines/deadline-for'
import type { ServiceMoment } from '@/domain/deadlines/service-moment'
import { type Audience, belongs } from '@/domain/opening/audience'
import type { OpeningDay } from '@/domain/opening/kind'
import { findOpening, type OpeningRule, type PlainOpeningRule } from '@/domain/opening/kinds'
import type { Opening, OpeningReason } from '@/domain/opening/opening'
import type { Closing } from '@/domain/opening/timing'

const opensAt = ({ on, at }: OpeningDay, calendar: CommuneCalendar) =>
  on.toZonedDateTime({ timeZone: calendar.timeZone, plainTime: at }).toInstant()

function closesAt({ on, at, bound }: Closing, calendar: CommuneCalendar): Temporal.Instant {
  const lastDay = { on: Temporal.PlainDate.from(on) }
  const end = deadlineFor(
    { kind: 'same-day', at, bound, onClosedDay: 'keep', overrides: [] },
    lastDay,
    calendar,
  ) as { closesAt: Temporal.Instant }
  return end.closesAt
}

function plainOpening(rule: PlainOpeningRule, service: ServiceMoment, calendar: CommuneCalendar): Opening {
  const found = findOpening(rule, service, calendar)
  const code = rule.kind as OpeningReason['code']
  switch (found.kind) {
    case 'always':
      return { kind: 'always', reason: { code, facts: {} } }
    case 'closed':
      return { kind: 'closed', reason: { code: found.code, facts: found.facts } }
    case 'windows': {
      const windows = found.days.map((day) => ({
        opensAt: opensAt(day, calendar),
        closesAt: closesAt(day.closes, calendar),
      }))
      return { kind: 'windows', windows, reason: { code, facts: found.facts } }
    }
    case 'day': {
      const { on, at, closes } = found.day
      return {
        kind: 'moment',
        opensAt: opensAt(found.day, calendar),
        ...(closes && { closesAt: closesAt(closes, calendar) }),
        reason: { code, facts: { ...found.facts, opensOn: on.toString(), at } },
      }
    }
  }
}

function firstMomentOf(opening: Opening): number {
  if (opening.kind === 'always') return Number.NEGATIVE_INFINITY
  if (opening.kind === 'closed') return Number.POSITIVE_INFINITY
  const first = opening.kind === 'windows' ? opening.windows[0] : opening
  return first?.opensAt.epochMilliseconds ?? Number.POSITIVE_INFINITY
}

/**
 * When the action opens for that service and that family, on the commune's clock, and how that was found.
 * An hour skipped in March opens when the clocks have jumped. Never throws.
 */
export function openingFor(
  rule: OpeningRule,
  service: ServiceMoment,
  audience: Audience,
  calendar: CommuneCalendar,
): Opening {
  if (rule.kind !== 'phases') return plainOpening(rule, service, calendar)
  const openings = rule.phases
    .filter((phase) => belongs(audience, phase.for))
    .map((phase): Opening => {
      const opening = plainOpening(phase.opening, service, calendar)
      const { code, facts } = opening.reason
      return { ...opening, reason: { code, facts: { ...facts, phase: phase.for.who } } }
    })
  const earliest = openings.filter((opening) =>
    openings.every((o) => firstMomentOf(opening) <= firstMomentOf(o)),
  )
  return earliest[0] ?? { kind: 'closed', reason: { code: 'not-your-phase', facts: {} } }
}
