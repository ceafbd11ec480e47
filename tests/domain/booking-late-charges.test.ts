import { describe, expect, it, test } from 'vitest'
import { occurrencesBefore } from '@/domain/booking/late-acts'
import type { LateLadderInput } from '@/domain/late/ladder'
import { aSession, at, charges, facts, ladder, tick, untilOctober27 } from './booking-example'
import { aCalendar, day } from './calendar-of-a-commune'

const now = at('2026-10-28T08:00:00Z')
const add = { kind: 'add', cents: 100 } as const

/** Mornings of these Wednesdays, whose deadline has passed unless said. */
function mornings(levels: LateLadderInput, days: string[], inTime: string[] = []) {
  return [...days, ...inTime].map((on) =>
    aSession({
      id: on,
      on: day(on),
      both: {
        ladder: ladder(levels),
        ...(inTime.includes(on) && {
          deadline: { ...untilOctober27, closesAt: at('2026-12-01T00:00:00Z') },
        }),
      },
    }),
  )
}
const chargesOf = (sessions: ReturnType<typeof mornings>, changes: object = {}) =>
  charges(
    sessions.map((session) => tick(session)),
    facts({ now, ...changes }),
  )
const fourWednesdays = ['2026-11-04', '2026-11-18', '2026-11-25', '2026-12-02']

describe('À partir de la 3e fois', () => {
  const third: LateLadderInput = [{ trigger: 'booked-late', counter: { fromNth: 3 }, effect: add }]
  const actOn = (on: string, childId = 'lea') => ({ childId, on: day(on), trigger: 'booked-late' as const })

  it('dans une même demande, chaque jour compte pour une fois', () => {
    expect(chargesOf(mornings(third, fourWednesdays))).toEqual(['nothing', 'nothing', 'add', 'add'])
  })

  test.each([
    [0, 'nothing'],
    [1, 'nothing'],
    [2, 'add'],
  ])('%i fois avant', (count, expected) => {
    const lateActs = ['2026-09-09', '2026-09-16'].slice(0, count).map((on) => actOn(on))
    expect(chargesOf(mornings(third, ['2026-11-04']), { lateActs })).toEqual([expected])
  })

  it('les fois d’un frère ne comptent pas, sauf si la famille est comptée', () => {
    const lateActs = ['2026-09-09', '2026-09-16'].map((on) => actOn(on, 'noe'))
    expect(chargesOf(mornings(third, ['2026-11-04']), { lateActs })).toEqual(['nothing'])
    const byFamily: LateLadderInput = [
      { trigger: 'booked-late', counter: { fromNth: 3, by: 'family' }, effect: add },
    ]
    expect(chargesOf(mornings(byFamily, ['2026-11-04']), { lateActs })).toEqual(['add'])
  })

  test.each([
    ['month', 1],
    ['year', 2],
    ['always', 3],
  ] as const)('sur %s, %i fois avant', (over, expected) => {
    const acts = ['2026-06-10', '2026-09-09', '2026-11-18'].map((on) => actOn(on))
    const before = occurrencesBefore(acts, actOn('2026-11-04'), aCalendar())
    expect(before.child[over]).toBe(expected)
  })

  it('deux moments d’un même jour sont une seule fois', () => {
    const acts = [actOn('2026-09-09'), actOn('2026-09-09'), actOn('2026-11-04')]
    expect(occurrencesBefore(acts, actOn('2026-11-04'), aCalendar()).child.always).toBe(1)
  })

  it('une annulation tardive n’est pas une réservation tardive', () => {
    const act = { ...actOn('2026-09-09'), trigger: 'cancelled-late' as const }
    expect(occurrencesBefore([act], actOn('2026-11-04'), aCalendar()).child.always).toBe(0)
  })
})

describe('Ce qui est majoré', () => {
  it('les 2 premières unités de chaque moment, pas les suivantes', () => {
    const firstTwo: LateLadderInput = [{ trigger: 'booked-late', firstUnits: 2, effect: add }]
    expect(chargesOf(mornings(firstTwo, fourWednesdays))).toEqual(['add', 'add', 'nothing', 'nothing'])
  })

  it('toute la commande : ce qui est en temps dans la même demande l’est aussi', () => {
    const order: LateLadderInput = [{ trigger: 'booked-late', scope: 'order', effect: add }]
    expect(chargesOf(mornings(order, ['2026-11-04'], ['2026-12-16']))).toEqual(['add', 'add'])
  })

  it('à l’unité : ce qui est en temps ne l’est pas', () => {
    const unit: LateLadderInput = [{ trigger: 'booked-late', effect: add }]
    expect(chargesOf(mornings(unit, ['2026-11-04'], ['2026-12-16']))).toEqual(['add', 'ok'])
  })

  it('une fois par famille, pour deux enfants', () => {
    const [session] = mornings([{ trigger: 'booked-late', scope: 'family', effect: add }], ['2026-11-04'])
    if (!session) throw new Error('pas de séance')
    expect(charges([tick(session), tick(session, 'noe')], facts({ now }))).toEqual(['add', 'nothing'])
  })

  it('une ligne refusée ne prend la majoration de personne', () => {
    const [full, free] = mornings(
      [{ trigger: 'booked-late', firstUnits: 1, effect: add }],
      ['2026-11-04', '2026-11-18'],
    )
    if (!full || !free) throw new Error('pas de séance')
    expect(charges([tick({ ...full, placesLeft: 0 }), tick(free)], facts({ now }))).toEqual([
      'session-full',
      'add',
    ])
  })
})
