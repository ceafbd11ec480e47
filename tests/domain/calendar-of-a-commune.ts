import { Temporal } from 'temporal-polyfill'
import type { z } from 'zod'
import { type CommuneCalendar, communeCalendar } from '@/domain/calendar/commune-calendar'
import { officialSchoolCalendar } from '@/domain/calendar/school-calendar'

/** A commune of zone B, open Monday to Friday, unless the test says otherwise. */
export function aCalendar(differences: Partial<z.input<typeof communeCalendar>> = {}): CommuneCalendar {
  return communeCalendar.parse({
    timeZone: 'Europe/Paris',
    territory: 'metropole',
    zone: 'B',
    schoolYears: officialSchoolCalendar.years,
    ...differences,
  })
}

export const day = (iso: string) => Temporal.PlainDate.from(iso)
