import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import type { CommuneCalendar } from '@/domain/calendar/commune-calendar'
import type { ServiceMoment } from '@/domain/deadlines/service-moment'

const hasZone = /(Z|[+-]\d{2}:?\d{2})$/

function isMoment(written: string): boolean {
  try {
    if (hasZone.test(written)) Temporal.Instant.from(written)
    else Temporal.PlainDateTime.from(written)
    return true
  } catch {
    return false
  }
}

/** `2026-11-04T08:30` on the commune's clock, or with a zone: `2026-11-04T07:30:00Z`. A day alone is its midnight. */
export const momentWritten = z
  .string()
  .refine(isMoment, 'un moment s’écrit 2026-11-04T08:30, à l’heure de la commune')

/** The instant of what `momentWritten` accepts. */
export function instantOf(written: string, { timeZone }: CommuneCalendar): Temporal.Instant {
  if (hasZone.test(written)) return Temporal.Instant.from(written)
  return Temporal.PlainDateTime.from(written).toZonedDateTime(timeZone).toInstant()
}

/** A service: `2026-11-04T08:30`, or `2026-11-04` when its hour does not matter. */
export const serviceWritten = z
  .string()
  .refine(
    (written) => /^\d{4}-\d{2}-\d{2}/.test(written) && !hasZone.test(written.slice(10)) && isMoment(written),
    {
      error: 'un service s’écrit 2026-11-04T08:30, ou 2026-11-04 sans son heure',
    },
  )

/** The service of what `serviceWritten` accepts. */
export function serviceOf(written: string): ServiceMoment {
  const on = Temporal.PlainDate.from(written.slice(0, 10))
  return written.length > 10 ? { on, startsAtTime: Temporal.PlainTime.from(written) } : { on }
}
