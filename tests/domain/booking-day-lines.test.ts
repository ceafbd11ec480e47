import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { type AskedMoment, dayLines, monthsOf, totalsOf } from '@/features/booking/day-lines'
import { refusedGroups } from '@/features/booking/refused-lines'

/** « Léa 2026-11-04 matin », cancelled when it begins with « - »; the centre follows « @ ». */
function asked(written: string): AskedMoment {
  const [who, place = 'gayeulles'] = written.replace(/^-/, '').split(' @') as [string, string?]
  const [firstName, on, unit] = who.split(' ') as [string, string, string]
  return {
    childId: firstName,
    firstName,
    on: Temporal.PlainDate.from(on),
    unit,
    centre: place,
    action: written.startsWith('-') ? 'cancel' : 'book',
  }
}
const told = (moments: string[]) =>
  dayLines(moments.map(asked)).map(
    ({ action, on, firstName, centre, moments: of }) =>
      `${action} ${on} ${firstName} ${of.map(({ unit }) => unit).join(' · ')} @${centre}`,
  )

describe('Le récapitulatif joint les moments', () => {
  it.each([
    [
      'd’un même jour et d’un même enfant',
      ['Léa 2026-11-04 matin', 'Léa 2026-11-04 repas', 'Léa 2026-11-04 après-midi'],
      ['book 2026-11-04 Léa matin · repas · après-midi @gayeulles'],
    ],
    [
      'sans mêler deux enfants',
      ['Léa 2026-11-04 matin', 'Noé 2026-11-04 matin', 'Léa 2026-11-04 repas'],
      ['book 2026-11-04 Léa matin · repas @gayeulles', 'book 2026-11-04 Noé matin @gayeulles'],
    ],
    [
      'sans mêler ce qui se réserve et ce qui s’annule',
      ['Léa 2026-11-04 matin', '-Léa 2026-11-04 repas'],
      ['book 2026-11-04 Léa matin @gayeulles', 'cancel 2026-11-04 Léa repas @gayeulles'],
    ],
    [
      'sans mêler deux centres',
      ['Léa 2026-11-04 matin', 'Léa 2026-11-04 repas @villejean'],
      ['book 2026-11-04 Léa matin @gayeulles', 'book 2026-11-04 Léa repas @villejean'],
    ],
    [
      'et suit les dates',
      ['Léa 2026-12-02 matin', 'Léa 2026-11-04 matin'],
      ['book 2026-11-04 Léa matin @gayeulles', 'book 2026-12-02 Léa matin @gayeulles'],
    ],
    ['rien pour rien', [], []],
  ])('%s', (_, moments, expected) => {
    expect(told(moments)).toEqual(expected)
  })

  it('compte les réservations, les dates et les enfants', () => {
    const lines = dayLines(
      ['Léa 2026-11-04 matin', 'Léa 2026-11-04 repas', 'Noé 2026-11-04 matin', 'Noé 2026-11-18 matin'].map(
        asked,
      ),
    )
    expect(totalsOf(lines)).toEqual({ count: 4, dates: 2, children: 2 })
  })
})

describe('Mois par mois', () => {
  const until = (day: string) => Temporal.PlainDateTime.from(`${day}T23:59`)
  const undoable = (written: string, day: string) => ({ ...asked(written), cancelUntil: until(day) })

  it('dit le premier délai et que les autres sont plus tard', () => {
    const months = monthsOf(
      dayLines([
        undoable('Léa 2026-11-18 matin', '2026-11-10'),
        undoable('Léa 2026-11-04 matin', '2026-10-27'),
        undoable('Léa 2026-12-02 matin', '2026-11-24'),
      ]),
    )
    expect(
      months.map(({ month, undo }) => [month, `${undo?.on}`, `${undo?.until}`, undo?.othersLater]),
    ).toEqual([
      ['2026-11', '2026-11-04', '2026-10-27T23:59:00', true],
      ['2026-12', '2026-12-02', '2026-11-24T23:59:00', false],
    ])
  })

  it('un seul délai pour tout le mois se dit une fois', () => {
    const same = ['Léa 2026-11-04 matin', 'Léa 2026-11-18 matin'].map((m) => undoable(m, '2026-10-15'))
    expect(monthsOf(dayLines(same))[0]?.undo?.othersLater).toBe(false)
  })

  it('une annulation n’a pas de délai à dire', () => {
    expect(monthsOf(dayLines([asked('-Léa 2026-11-04 matin')]))[0]?.undo).toBeUndefined()
  })
})

it('une raison se dit une fois, suivie de ses jours', () => {
  const refused = (written: string, code: 'busy' | 'nothing-to-do') => ({
    ...asked(written),
    refusal: { code, facts: {} } as const,
  })
  const groups = refusedGroups(
    [
      refused('Léa 2026-11-04 matin', 'busy'),
      refused('Léa 2026-11-04 repas', 'busy'),
      refused('Léa 2026-11-18 matin', 'nothing-to-do'),
      refused('Noé 2026-12-02 matin', 'busy'),
    ],
    ({ code }) => code,
  )
  expect(groups.map(({ sentence, lines }) => [sentence, lines.map(({ on }) => `${on}`)])).toEqual([
    ['busy', ['2026-11-04', '2026-12-02']],
    ['nothing-to-do', ['2026-11-18']],
  ])
})
