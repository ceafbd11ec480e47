import { describe, expect, test } from 'vitest'
import { weekdaysInHoliday, weekdaysInTerm } from '@/domain/calendar/activity-days'
import { holidayAt, schoolYearOf } from '@/domain/calendar/school-holidays'
import type { SchoolHoliday, SchoolYear } from '@/domain/calendar/school-year'
import { aCalendar, day } from './calendar-of-a-commune'

const calendar = aCalendar()
const year2026 = schoolYearOf(day('2026-11-09'), calendar) as SchoolYear

describe('l’année scolaire', () => {
  test.each([
    ['2025-08-31', null],
    ['2025-09-01', '2025-2026'],
    ['2026-08-31', '2025-2026'],
    ['2026-09-01', '2026-2027'],
    ['2027-08-31', '2026-2027'],
    ['2027-09-01', null],
  ])('le %s appartient à l’année %s', (iso, name) => {
    expect(schoolYearOf(day(iso), calendar)?.name ?? null).toBe(name)
  })

  test.each([
    ['B', '2026-10-16', null],
    ['B', '2026-10-17', 'Vacances de la Toussaint'],
    ['B', '2026-11-01', 'Vacances de la Toussaint'],
    ['B', '2026-11-02', null],
    ['A', '2027-02-15', "Vacances d'Hiver"],
    ['B', '2027-02-15', null],
    ['C', '2027-02-15', "Vacances d'Hiver"],
    ['B', '2027-05-07', "Pont de l'Ascension"],
    ['B', '2026-08-31', "Vacances d'Été"],
    ['B', '2027-08-31', "Vacances d'Été"],
    ['B', '2027-09-01', null],
  ])('en zone %s, le %s : %s', (zone, iso, name) => {
    expect(holidayAt(day(iso), aCalendar({ zone }))?.name ?? null).toBe(name)
  })

  test('en zone B, 2026-2027 compte 35 mercredis de classe, sans le 11 novembre', () => {
    const wednesdays = weekdaysInTerm(year2026, 3, calendar).map(String)
    expect([wednesdays.length, wednesdays[0], wednesdays.includes('2026-11-11'), wednesdays.at(-1)]).toEqual([
      35,
      '2026-09-02',
      false,
      '2027-06-30',
    ])
  })

  test('la Toussaint 2026 ouvre dix jours de semaine', () => {
    const toussaint = holidayAt(day('2026-10-19'), calendar) as SchoolHoliday
    expect(weekdaysInHoliday(toussaint, calendar).map(String)).toEqual([
      ...['2026-10-19', '2026-10-20', '2026-10-21', '2026-10-22', '2026-10-23'],
      ...['2026-10-26', '2026-10-27', '2026-10-28', '2026-10-29', '2026-10-30'],
    ])
  })

  test('un jour férié et une fermeture se retirent des vacances', () => {
    const closed = aCalendar({ closures: [{ fromOn: '2026-12-28', toOn: '2026-12-31', label: 'Fermeture' }] })
    const christmas = holidayAt(day('2026-12-21'), closed) as SchoolHoliday
    expect(weekdaysInHoliday(christmas, closed).map(String)).toEqual([
      ...['2026-12-21', '2026-12-22', '2026-12-23', '2026-12-24'],
    ])
  })

  test('un été dont la rentrée n’est pas publiée compte juillet et août', () => {
    const summer = holidayAt(day('2027-07-05'), calendar) as SchoolHoliday
    const days = weekdaysInHoliday(summer, calendar).map(String)
    expect([summer.resumeOn, summer.provisional, days[0], days.at(-1)]).toEqual([
      null,
      true,
      '2027-07-05',
      '2027-08-31',
    ])
  })
})
