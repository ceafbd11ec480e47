import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'

export const territory = z.enum([
  'metropole',
  'alsace-moselle',
  'guadeloupe',
  'martinique',
  'guyane',
  'reunion',
  'mayotte',
])

export type Territory = z.infer<typeof territory>

// Code du travail, art. L3133-1.
const FIXED_DAYS: Record<string, string> = {
  '01-01': '1er janvier',
  '05-01': '1er mai',
  '05-08': '8 mai',
  '07-14': '14 juillet',
  '08-15': 'Assomption',
  '11-01': 'Toussaint',
  '11-11': '11 novembre',
  '12-25': 'Jour de Noël',
}

const DAYS_FROM_EASTER: Record<number, string> = {
  1: 'Lundi de Pâques',
  39: 'Ascension',
  50: 'Lundi de Pentecôte',
}

const ABOLITION = "Abolition de l'esclavage"

// Alsace-Moselle: Code du travail, art. L3134-13. Overseas: art. L3422-2.
const ADDED_DAYS: Record<Territory, Record<string, string>> = {
  metropole: {},
  'alsace-moselle': { '12-26': '2ème jour de Noël' },
  guadeloupe: { '05-27': ABOLITION },
  martinique: { '05-22': ABOLITION },
  guyane: { '06-10': ABOLITION },
  reunion: { '12-20': ABOLITION },
  mayotte: { '04-27': ABOLITION },
}

const easters = new Map<number, Temporal.PlainDate>()

/** Gregorian Easter Sunday (Meeus, Jones and Butcher), for any year from 1583. Each year is reckoned once. */
export function easterSunday(year: number): Temporal.PlainDate {
  const known = easters.get(year) ?? reckonEaster(year)
  easters.set(year, known)
  return known
}

function reckonEaster(year: number): Temporal.PlainDate {
  const golden = year % 19
  const century = Math.floor(year / 100)
  const ofCentury = year % 100
  const lunar = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3)
  const epact = (19 * golden + century - Math.floor(century / 4) - lunar + 15) % 30
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - epact - (ofCentury % 4)) % 7
  const correction = Math.floor((golden + 11 * epact + 22 * toSunday) / 451)
  const march = epact + toSunday - 7 * correction + 114
  return Temporal.PlainDate.from({ year, month: Math.floor(march / 31), day: (march % 31) + 1 })
}

/** The name of the legal public holiday on that day in that territory, or null. */
export function legalHolidayOn(on: Temporal.PlainDate, place: Territory): string | null {
  const monthDay = on.toString().slice(5)
  const fixed = FIXED_DAYS[monthDay] ?? ADDED_DAYS[place][monthDay]
  if (fixed !== undefined) return fixed
  const fromEaster = easterSunday(on.year).until(on).days
  if (fromEaster === -2 && place === 'alsace-moselle') return 'Vendredi saint'
  return DAYS_FROM_EASTER[fromEaster] ?? null
}

/** The legal public holidays of one calendar year: ISO date to name, in the order of the year. */
export function legalHolidaysOf(year: number, place: Territory): Record<string, string> {
  const holidays: Record<string, string> = {}
  for (
    let on = Temporal.PlainDate.from({ year, month: 1, day: 1 });
    on.year === year;
    on = on.add({ days: 1 })
  ) {
    const name = legalHolidayOn(on, place)
    if (name !== null) holidays[on.toString()] = name
  }
  return holidays
}
