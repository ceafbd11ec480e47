import fc, { type Arbitrary } from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { type CommuneCalendar, communeCalendar } from '@/domain/calendar/commune-calendar'
import { territory } from '@/domain/calendar/public-holidays'
import type { ServiceMoment } from '@/domain/deadlines/service-moment'
import { aDate, arbitraryOf } from './arbitrary-of'
import { aCalendar } from './calendar-of-a-commune'

const day = (iso: string) => Temporal.PlainDate.from(iso)

/** The clock of each territory. */
const timeZones: Record<(typeof territory.options)[number], string> = {
  metropole: 'Europe/Paris',
  'alsace-moselle': 'Europe/Paris',
  guadeloupe: 'America/Guadeloupe',
  martinique: 'America/Martinique',
  guyane: 'America/Cayenne',
  reunion: 'Indian/Reunion',
  mayotte: 'Indian/Mayotte',
}

const { localHolidays, bridges, deskDays, schoolDays } = communeCalendar.shape

/** Communes of every zone and territory, with days of their own. */
export const aCommuneCalendar: Arbitrary<CommuneCalendar> = fc
  .record({
    territory: fc.constantFrom(...territory.options),
    zone: fc.constantFrom('A', 'B', 'C'),
    localHolidays: arbitraryOf(localHolidays),
    bridges: arbitraryOf(bridges),
    deskDays: arbitraryOf(deskDays),
    schoolDays: arbitraryOf(schoolDays),
    closures: fc.array(
      fc.tuple(aDate(), fc.nat(20)).map(([fromOn, days]) => ({
        ...{ fromOn, toOn: day(fromOn).add({ days }).toString(), label: 'Fermeture' },
      })),
      { maxLength: 2 },
    ),
  })
  .map((own) => ({ ...aCalendar(), ...own, timeZone: timeZones[own.territory] }))

const aStart = fc.constantFrom('07:00', '08:30', '12:00', '16:30', '20:00').map(Temporal.PlainTime.from)

const aServiceOn = (dates: Arbitrary<string>): Arbitrary<ServiceMoment> =>
  fc
    .record({ on: dates.map(day), startsAtTime: aStart, before: fc.nat(20), after: fc.nat(20) })
    .map(({ on, startsAtTime, before, after }) => ({
      on,
      startsAtTime,
      period: { startsOn: on.subtract({ days: before }), endsOn: on.add({ days: after }), name: 'repas' },
    }))

/** Services from 2024 to 2028, each in a session of its own. */
export const anyService = aServiceOn(aDate())

/** A service, and one that is no earlier, of the same session or a later one; its hour may be anything on a later day. */
export const twoServices: Arbitrary<[ServiceMoment, ServiceMoment]> = fc
  .tuple(aServiceOn(aDate('2025-09-01', '2027-07-31')), fc.nat(40), aStart, fc.boolean())
  .map(([first, days, startsAtTime, isSameSession]) => {
    const on = first.on.add({ days })
    const later =
      days === 0 && Temporal.PlainTime.compare(startsAtTime, first.startsAtTime ?? startsAtTime) < 0
    const startsOn = isSameSession || days === 0 ? first.period?.startsOn : on
    return [
      first,
      {
        on,
        startsAtTime: later ? (first.startsAtTime ?? startsAtTime) : startsAtTime,
        ...(startsOn && { period: { startsOn, endsOn: on, name: 'repas' } }),
      },
    ]
  })
