import { type CommuneCalendar, communeCalendar } from '@/domain/calendar/commune-calendar'
import { officialSchoolCalendar } from '@/domain/calendar/school-calendar'
import type { CommuneRecord } from './record'

const known = new WeakMap<CommuneRecord, CommuneCalendar>()

/** The commune's days: its school zone in the official calendar, and its territory's public holidays. */
export function calendarOf(record: CommuneRecord): CommuneCalendar {
  let calendar = known.get(record)
  if (!calendar) {
    const { source: _, ...ownDays } = record.calendar ?? {}
    calendar = communeCalendar.parse({
      ...ownDays,
      timeZone: record.timeZone,
      territory: record.publicHolidays,
      zone: record.schoolZone,
      schoolYears: officialSchoolCalendar.years,
    })
    known.set(record, calendar)
  }
  return calendar
}
