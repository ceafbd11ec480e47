import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { communeCalendar } from '@/domain/calendar/commune-calendar'
import {
  isDeskDay,
  isOpenDay,
  isPublicHoliday,
  isSchoolDay,
  isWorkingDay,
  publicHolidayAt,
} from '@/domain/calendar/days'
import { officialSchoolCalendar } from '@/domain/calendar/school-calendar'
import { schoolCalendar } from '@/domain/calendar/school-year'
import { weekStart } from '@/domain/calendar/week'
import { aCalendar, day } from './calendar-of-a-commune'

const closedTown = aCalendar({
  closures: [{ fromOn: '2026-12-24', toOn: '2026-12-31', label: 'Fermeture de fin d’année' }],
  bridges: ['2026-11-13'],
  deskDays: [1, 2, 3, 5, 6],
  localHolidays: { '2026-09-14': 'Fête de la commune' },
})

describe('les sortes de jours', () => {
  // [day, school, working, desk, open]
  test.each([
    ['un lundi de classe', '2026-11-09', true, true, true, true],
    ['un mercredi sans classe', '2026-11-04', false, true, true, true],
    ['le mercredi 11 novembre', '2026-11-11', false, false, false, false],
    ['un jeudi où l’accueil est fermé', '2026-11-12', true, true, false, true],
    ['un samedi où l’accueil est ouvert', '2026-11-14', false, false, true, false],
    ['un dimanche', '2026-11-15', false, false, false, false],
    ['un lundi de vacances', '2026-10-19', false, true, true, true],
    ['un jour de fermeture de la mairie', '2026-12-28', false, false, false, false],
    ['un pont', '2026-11-13', false, true, true, false],
    ['une fête locale', '2026-09-14', false, false, false, false],
    ['un jour d’une année scolaire inconnue', '2031-11-03', false, true, true, true],
  ])('%s (%s)', (_, iso, school, working, desk, open) => {
    const on = day(iso)
    const kinds = [isSchoolDay, isWorkingDay, isDeskDay, isOpenDay].map((question) =>
      question(on, closedTown),
    )
    expect(kinds).toEqual([school, working, desk, open])
  })

  test('une fermeture de la mairie ne ferme pas l’école', () => {
    const calendar = aCalendar({ closures: [{ fromOn: '2026-11-09', toOn: '2026-11-09', label: 'Travaux' }] })
    expect(isSchoolDay(day('2026-11-09'), calendar)).toBe(true)
  })

  test('dans une commune à cinq matinées, on a classe le mercredi', () => {
    expect(isSchoolDay(day('2026-11-04'), aCalendar({ schoolDays: [1, 2, 3, 4, 5] }))).toBe(true)
  })

  test('une fête locale porte le nom que la commune lui donne', () => {
    expect(publicHolidayAt(day('2026-09-14'), closedTown)).toBe('Fête de la commune')
  })

  test('le Vendredi saint n’est férié qu’en Alsace-Moselle', () => {
    const places = [aCalendar(), aCalendar({ territory: 'alsace-moselle' })]
    expect(places.map((calendar) => isPublicHoliday(day('2027-03-26'), calendar))).toEqual([false, true])
  })

  test.each([
    ['2026-11-09', '2026-11-09'],
    ['2026-11-15', '2026-11-09'],
    ['2027-01-01', '2026-12-28'],
  ])('la semaine du %s commence le lundi %s', (iso, monday) => {
    expect(weekStart(day(iso)).toString()).toBe(monday)
  })
})

describe('le calendrier qu’une commune écrit', () => {
  const written = {
    timeZone: 'Europe/Paris',
    territory: 'metropole',
    zone: 'B',
    schoolYears: officialSchoolCalendar.years,
  }

  test('le calendrier officiel est bien formé', () => {
    expect(schoolCalendar.safeParse(officialSchoolCalendar).error).toBeUndefined()
  })

  test.each([
    ['une zone que le calendrier scolaire ne connaît pas', { zone: 'Corse' }],
    ['un fuseau inventé', { timeZone: 'Europe/Rennes' }],
    ['un jour qui n’existe pas', { bridges: ['2026-02-30'] }],
    ['une fermeture à l’envers', { closures: [{ fromOn: '2026-08-10', toOn: '2026-08-01', label: 'Été' }] }],
    ['un huitième jour de la semaine', { deskDays: [8] }],
    ['des années scolaires en désordre', { schoolYears: [...officialSchoolCalendar.years].reverse() }],
    ['un mot inconnu', { jours: [1] }],
  ])('%s est refusé', (_, mistake) => {
    expect(communeCalendar.safeParse({ ...written, ...mistake }).success).toBe(false)
  })

  test('il se garde en JSON et se relit le même', () => {
    const calendar = communeCalendar.parse(written)
    expect(communeCalendar.parse(JSON.parse(JSON.stringify(calendar)))).toEqual(calendar)
  })

  test('l’outre-mer a son fuseau', () => {
    const calendar = communeCalendar.parse({ ...written, timeZone: 'Indian/Reunion', territory: 'reunion' })
    const noon = Temporal.PlainDateTime.from('2026-11-09T12:00').toZonedDateTime(calendar.timeZone)
    expect(noon.offset).toBe('+04:00')
  })
})
