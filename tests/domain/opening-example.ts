import { Temporal } from 'temporal-polyfill'
import type { CommuneCalendar } from '@/domain/calendar/commune-calendar'
import type { ServiceMoment } from '@/domain/deadlines/service-moment'
import type { Audience } from '@/domain/opening/audience'
import { type OpeningRuleInput, openingRule } from '@/domain/opening/kinds'
import type { Opening } from '@/domain/opening/opening'
import { openingFor } from '@/domain/opening/opening-for'
import { aCalendar } from './calendar-of-a-commune'
import { aService } from './deadlines-example'

/** `2026-10-06T09:40`, on the clock of the town hall. */
export const atParis = (wallClock: string): Temporal.Instant =>
  Temporal.PlainDateTime.from(wallClock).toZonedDateTime('Europe/Paris').toInstant()

export const inParis = (at: Temporal.Instant): string =>
  at.toZonedDateTimeISO('Europe/Paris').toPlainDateTime().toString({ smallestUnit: 'minute' })

export const aResident: Audience = { isResident: true }

export function opening(
  rule: OpeningRuleInput,
  service: string | ServiceMoment,
  audience: Audience = aResident,
  calendar: CommuneCalendar = aCalendar(),
): Opening {
  const moment = typeof service === 'string' ? aService(service) : service
  return openingFor(openingRule.parse(rule), moment, audience, calendar)
}

/** The minute it opens, or the code that says why there is none. */
export function opensAt(...example: Parameters<typeof opening>): string {
  const found = opening(...example)
  return found.kind === 'moment' ? inParis(found.opensAt) : found.reason.code
}
