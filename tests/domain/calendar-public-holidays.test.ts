import { describe, expect, test } from 'vitest'
import {
  easterSunday,
  legalHolidayOn,
  legalHolidaysOf,
  type Territory,
} from '@/domain/calendar/public-holidays'
import { day } from './calendar-of-a-commune'

describe('les jours fériés', () => {
  test.each([
    [1818, '1818-03-22'],
    [1943, '1943-04-25'],
    [2000, '2000-04-23'],
    [2008, '2008-03-23'],
    [2025, '2025-04-20'],
    [2026, '2026-04-05'],
    [2027, '2027-03-28'],
    [2028, '2028-04-16'],
    [2038, '2038-04-25'],
    [2285, '2285-03-22'],
  ])('Pâques %i tombe le %s', (year, expected) => {
    expect(easterSunday(year).toString()).toBe(expected)
  })

  test('l’année 2026 en a onze en métropole', () => {
    expect(legalHolidaysOf(2026, 'metropole')).toEqual({
      '2026-01-01': '1er janvier',
      '2026-04-06': 'Lundi de Pâques',
      '2026-05-01': '1er mai',
      '2026-05-08': '8 mai',
      '2026-05-14': 'Ascension',
      '2026-05-25': 'Lundi de Pentecôte',
      '2026-07-14': '14 juillet',
      '2026-08-15': 'Assomption',
      '2026-11-01': 'Toussaint',
      '2026-11-11': '11 novembre',
      '2026-12-25': 'Jour de Noël',
    })
  })

  test.each<[Territory, string, string]>([
    ['alsace-moselle', '2027-03-26', 'Vendredi saint'],
    ['alsace-moselle', '2026-12-26', '2ème jour de Noël'],
    ['guadeloupe', '2026-05-27', "Abolition de l'esclavage"],
    ['martinique', '2026-05-22', "Abolition de l'esclavage"],
    ['guyane', '2026-06-10', "Abolition de l'esclavage"],
    ['reunion', '2026-12-20', "Abolition de l'esclavage"],
    ['mayotte', '2026-04-27', "Abolition de l'esclavage"],
  ])('%s : le %s est férié (%s), il ne l’est pas en métropole', (place, iso, name) => {
    expect([legalHolidayOn(day(iso), place), legalHolidayOn(day(iso), 'metropole')]).toEqual([name, null])
  })

  test('le 1er mai 2008 est à la fois la fête du Travail et l’Ascension : un seul jour', () => {
    expect(Object.keys(legalHolidaysOf(2008, 'metropole'))).toHaveLength(10)
  })
})
