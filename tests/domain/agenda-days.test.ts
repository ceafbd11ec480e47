import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { type BookedUnit, bookedDays, stateOf } from '@/domain/calendar/booked-days'
import { monthGrid } from '@/domain/calendar/month-grid'

const hours: Record<string, [string, string]> = {
  matin: ['08:30', '12:00'],
  repas: ['12:00', '13:30'],
  'apres-midi': ['13:30', '18:00'],
}

/** « lea 2026-10-14 mercredi villejean matin » */
function booked(line: string, { isWithdrawn = false } = {}): BookedUnit {
  const [childId = '', on = '', activity = '', centre = '', unit = ''] = line.split(' ')
  const [startsAt = '', endsAt = ''] = hours[unit] ?? []
  return {
    ...{ childId, activity, centre, unit, isWithdrawn },
    on: Temporal.PlainDate.from(on),
    startsAtTime: Temporal.PlainTime.from(startsAt),
    endsAtTime: Temporal.PlainTime.from(endsAt),
  }
}

const asLines = (units: BookedUnit[]) =>
  bookedDays(units).map(
    ({ key, units, startsAtTime, endsAtTime }) =>
      `${key} : ${units.map(({ unit }) => unit).join(', ')} ${startsAtTime.toString().slice(0, 5)}-${endsAtTime.toString().slice(0, 5)}`,
  )

describe('une ligne d’agenda par enfant, jour, activité et centre', () => {
  test.each([
    {
      title: 'le matin, le repas et l’après-midi sont une seule ligne, dans l’ordre des heures',
      units: [
        'lea 2026-10-14 mercredi villejean apres-midi',
        'lea 2026-10-14 mercredi villejean matin',
        'lea 2026-10-14 mercredi villejean repas',
      ],
      lines: ['lea 2026-10-14 mercredi villejean : matin, repas, apres-midi 08:30-18:00'],
    },
    {
      title: 'deux enfants le même jour ont chacun leur ligne',
      units: ['lea 2026-10-14 mercredi villejean matin', 'tom 2026-10-14 mercredi villejean matin'],
      lines: [
        'lea 2026-10-14 mercredi villejean : matin 08:30-12:00',
        'tom 2026-10-14 mercredi villejean : matin 08:30-12:00',
      ],
    },
    {
      title: 'un matin dans un centre et un après-midi dans un autre font deux lignes',
      units: ['lea 2026-10-14 mercredi ille apres-midi', 'lea 2026-10-14 mercredi villejean matin'],
      lines: [
        'lea 2026-10-14 mercredi villejean : matin 08:30-12:00',
        'lea 2026-10-14 mercredi ille : apres-midi 13:30-18:00',
      ],
    },
    {
      title: 'les jours se suivent, quel que soit l’ordre d’arrivée',
      units: ['lea 2026-10-21 mercredi ille matin', 'lea 2026-10-14 mercredi ille apres-midi'],
      lines: [
        'lea 2026-10-14 mercredi ille : apres-midi 13:30-18:00',
        'lea 2026-10-21 mercredi ille : matin 08:30-12:00',
      ],
    },
    { title: 'sans réservation, rien', units: [], lines: [] },
  ])('$title', ({ units, lines }) => {
    expect(asLines(units.map((line) => booked(line)))).toEqual(lines)
  })

  test('ce que la commune a retiré se lit à part de ce qui reste', () => {
    const lines = asLines([
      booked('lea 2026-10-14 mercredi ille matin'),
      booked('lea 2026-10-14 mercredi ille repas', { isWithdrawn: true }),
    ])
    expect(lines).toEqual([
      'lea 2026-10-14 mercredi ille : matin 08:30-12:00',
      'lea 2026-10-14 mercredi ille withdrawn : repas 12:00-13:30',
    ])
  })
})

describe('passé ou confirmé, à l’heure de la commune', () => {
  const [day] = bookedDays([
    booked('lea 2026-10-14 mercredi ille matin'),
    booked('lea 2026-10-14 mercredi ille repas'),
  ])
  test.each([
    ['2026-10-13T23:59', 'confirmed'],
    ['2026-10-14T08:30', 'confirmed'],
    ['2026-10-14T13:29', 'confirmed'],
    ['2026-10-14T13:30', 'past'],
    ['2026-10-15T00:00', 'past'],
  ])('le %s, un mercredi matin avec repas est « %s »', (wallClock, state) => {
    if (!day) throw new Error('aucun jour')
    expect(stateOf(day, Temporal.PlainDateTime.from(wallClock))).toBe(state)
  })

  test('une séance retirée n’est ni passée ni confirmée', () => {
    const [withdrawn] = bookedDays([booked('lea 2026-10-14 mercredi ille matin', { isWithdrawn: true })])
    if (!withdrawn) throw new Error('aucun jour')
    expect(stateOf(withdrawn, Temporal.PlainDateTime.from('2026-10-15T00:00'))).toBe('withdrawn')
  })
})

describe('la grille d’un mois commence un lundi', () => {
  const written = (month: string) =>
    monthGrid(Temporal.PlainYearMonth.from(month)).map((week) => week.map((on) => on?.day ?? '.').join(' '))

  test.each([
    [
      '2026-10',
      [
        '. . . 1 2 3 4',
        '5 6 7 8 9 10 11',
        '12 13 14 15 16 17 18',
        '19 20 21 22 23 24 25',
        '26 27 28 29 30 31 .',
      ],
    ],
    ['2027-02', ['1 2 3 4 5 6 7', '8 9 10 11 12 13 14', '15 16 17 18 19 20 21', '22 23 24 25 26 27 28']],
    [
      '2026-11',
      [
        '. . . . . . 1',
        '2 3 4 5 6 7 8',
        '9 10 11 12 13 14 15',
        '16 17 18 19 20 21 22',
        '23 24 25 26 27 28 29',
        '30 . . . . . .',
      ],
    ],
  ])('%s', (month, weeks) => {
    expect(written(month)).toEqual(weeks)
  })
})
