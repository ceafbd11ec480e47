import { Temporal } from 'temporal-polyfill'
import { isShut } from '@/domain/calendar/days'
import { holidayAt, schoolYearEndsBefore } from '@/domain/calendar/school-holidays'
import type { ServiceMoment } from '@/domain/deadlines/service-moment'
import { type Activity, isBookable } from '../activity'
import { calendarOf } from '../calendar-of'
import { periodsOf } from '../days-of-activity'
import type { CommuneRecord } from '../record'
import { isOnDay, type Scope } from '../scope'

const weekdaysWithClass = [1, 2, 4, 5]

/** What an activity that is not booked here usually is: its weekdays in term, and in the school holidays. */
const usualDays: Record<Activity['kind'], { term: number[]; holidays: number[] }> = {
  wednesday: { term: [3], holidays: [] },
  holidays: { term: [], holidays: [1, 2, 3, 4, 5] },
  canteen: { term: weekdaysWithClass, holidays: [] },
  'before-after-school': { term: weekdaysWithClass, holidays: [] },
  transport: { term: weekdaysWithClass, holidays: [] },
  youth: { term: [3], holidays: [1, 2, 3, 4, 5] },
  sports: { term: [3], holidays: [1, 2, 3, 4, 5] },
}

function usualServices({ kind }: Activity, record: CommuneRecord): ServiceMoment[] {
  const calendar = calendarOf(record)
  const { term, holidays } = usualDays[kind]
  return calendar.schoolYears.flatMap((year) => {
    const startsOn = Temporal.PlainDate.from(year.pupilsReturnOn)
    const days = startsOn.until(schoolYearEndsBefore(year, calendar)).days
    return Array.from({ length: days }, (_, n) => startsOn.add({ days: n }))
      .filter((on) => (holidayAt(on, calendar) ? holidays : term).includes(on.dayOfWeek))
      .filter((on) => !isShut(on, calendar))
      .map((on) => ({ on }))
  })
}

/** The services on which an activity's rules are tried: those it plans, or those that its kind usually has. */
export function servicesOf(activity: Activity, record: CommuneRecord): ServiceMoment[] {
  if (!isBookable(activity)) return usualServices(activity, record)
  const times = activity.booking.units.map((unit) => Temporal.PlainTime.from(unit.startsAtTime))
  return periodsOf(activity, record)
    .flatMap(({ days }) => days)
    .flatMap((on) => times.map((startsAtTime) => ({ on, startsAtTime })))
}

/** Those on the days that a rule looks at. */
export const servicesIn = (services: readonly ServiceMoment[], scope: Scope): ServiceMoment[] =>
  services.filter(({ on }) => isOnDay(scope, on))
