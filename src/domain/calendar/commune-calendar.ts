import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { isoDate, weekdays } from '@/domain/calendar/date-fields'
import { territory } from '@/domain/calendar/public-holidays'
import { schoolCalendar } from '@/domain/calendar/school-year'

const closure = z
  .strictObject({ fromOn: isoDate, toOn: isoDate, label: z.string().min(1) })
  .refine((period) => period.fromOn <= period.toOn, 'a closure begins before it ends')

/** The clock of a commune, by its IANA name. */
export const timeZone = z.string().refine((name) => {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name)
    return true
  } catch {
    return false
  }
}, 'an IANA time zone, such as Europe/Paris')

/**
 * The days of one commune. Legal public holidays come from `territory`; `localHolidays` adds days to them.
 * `closures`: the town's services are shut, both ends included; class goes on.
 * `bridges`: no class and no activity, but the town hall works.
 */
export const communeCalendar = z
  .strictObject({
    timeZone,
    territory,
    zone: z.string().min(1),
    schoolYears: schoolCalendar.shape.years,
    localHolidays: z.record(isoDate, z.string().min(1)).default({}),
    closures: z.array(closure).default([]),
    bridges: z.array(isoDate).default([]),
    deskDays: weekdays.default([1, 2, 3, 4, 5]),
    schoolDays: weekdays.default([1, 2, 4, 5]),
  })
  .refine((calendar) => calendar.schoolYears.every((year) => year.zones[calendar.zone] !== undefined), {
    path: ['zone'],
    error: 'each school year lists the holidays of the zone',
  })

export type CommuneCalendar = z.infer<typeof communeCalendar>
