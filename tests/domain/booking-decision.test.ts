import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { decideBookings } from '@/domain/booking/decide-bookings'
import { applyGesture } from '@/domain/booking/gesture'
import { aSession, at, enrolled, facts, refusals, rules, tick, untick } from './booking-example'
import { aCalendar } from './calendar-of-a-commune'

const morning = aSession()
const meal = aSession({
  id: 'repas',
  unit: 'repas',
  startsAtTime: Temporal.PlainTime.from('12:00'),
  endsAtTime: Temporal.PlainTime.from('13:30'),
  needsOneOf: ['matin', 'apres-midi'],
})
const afternoon = aSession({
  id: 'apres-midi',
  unit: 'apres-midi',
  startsAtTime: Temporal.PlainTime.from('13:30'),
  endsAtTime: Temporal.PlainTime.from('18:00'),
})
const inOctober = { now: at('2026-10-01T08:00:00Z'), calendar: aCalendar() }

describe('Une réservation', () => {
  it('est acceptée jusqu’à la dernière minute du dernier jour', () => {
    const justInTime = facts({ now: Temporal.Instant.from('2026-10-27T22:59:59Z') })
    expect(refusals([tick(morning)], justInTime)).toEqual(['ok'])
  })

  it('est refusée dès la première minute d’après, avec le dernier moment', () => {
    const late = facts({ now: Temporal.Instant.from('2026-10-27T23:00:00Z') })
    expect(decideBookings([tick(morning)], late)[0]?.refusal).toEqual({
      code: 'deadline-passed',
      facts: {
        childId: 'lea',
        sessionId: 'matin',
        on: '2026-11-04',
        unit: 'matin',
        action: 'book',
        lastMoment: '2026-10-27T23:59',
        effect: 'refuse',
      },
    })
  })

  it('prend la dernière place, et une seule', () => {
    const last = aSession({ placesLeft: 1 })
    expect(refusals([tick(last), tick(last, 'noe')])).toEqual(['ok', 'session-full'])
  })

  it('peut prendre la place que la même demande libère', () => {
    const full = aSession({ placesLeft: 0 })
    const booked = [{ childId: 'lea', session: full, mine: true }]
    expect(refusals([untick(full), tick(full, 'noe')], facts({ booked }))).toEqual(['ok', 'ok'])
  })

  it('ne concerne qu’un enfant inscrit dans ce centre, à cette date', () => {
    const elsewhere = facts({ enrolments: [enrolled('lea', 'savio')] })
    expect(refusals([tick(morning)], elsewhere)).toEqual(['not-enrolled'])
    const before = { ...enrolled('lea'), endsOn: Temporal.PlainDate.from('2026-11-03') }
    expect(refusals([tick(morning)], facts({ enrolments: [before] }))).toEqual(['not-enrolled'])
  })

  it('déjà faite ne donne aucune ligne : la même demande deux fois ne réserve qu’une fois', () => {
    const booked = [{ childId: 'lea', session: morning, mine: true }]
    expect(refusals([tick(morning)], facts({ booked }))).toEqual([])
  })

  it('d’une séance retirée est refusée', () => {
    expect(refusals([tick(aSession({ withdrawn: true }))])).toEqual(['session-withdrawn'])
  })

  it('à la même heure dans un second centre est refusée, en nommant le premier', () => {
    const there = aSession({ id: 'savio', centre: 'savio' })
    const both = facts({
      enrolments: [enrolled('lea'), enrolled('lea', 'savio')],
      booked: [{ childId: 'lea', session: morning, mine: true }],
    })
    expect(decideBookings([tick(there)], both)[0]?.refusal).toMatchObject({
      code: 'already-elsewhere',
      facts: { centre: 'gayeulles' },
    })
  })
})

describe('Le repas', () => {
  it('ne se réserve pas sans demi-journée', () => {
    expect(refusals([tick(meal)])).toEqual(['needs-another-unit'])
  })

  it.each([
    ['le matin', morning],
    ['l’après-midi', afternoon],
  ])('se réserve avec %s', (_, half) => {
    expect(refusals([tick(half), tick(meal)])).toEqual(['ok', 'ok'])
  })

  it('ne reste pas seul quand on annule la demi-journée', () => {
    const booked = [morning, meal].map((session) => ({ childId: 'lea', session, mine: true }))
    expect(refusals([untick(morning)], facts({ booked }))).toEqual(['leaves-unit-alone'])
  })

  it('reste quand une autre demi-journée le porte', () => {
    const booked = [morning, meal, afternoon].map((session) => ({ childId: 'lea', session, mine: true }))
    expect(refusals([untick(morning)], facts({ booked }))).toEqual(['ok'])
  })

  it('d’un autre enfant ne compte pas', () => {
    expect(refusals([tick(morning, 'noe'), tick(meal)])).toEqual(['ok', 'needs-another-unit'])
  })
})

describe('Une annulation', () => {
  const booked = [{ childId: 'lea', session: morning, mine: true }]

  it('se fait dans les mêmes délais', () => {
    expect(refusals([untick(morning)], facts({ booked }))).toEqual(['ok'])
    const late = facts({ booked, now: Temporal.Instant.from('2026-10-28T08:00:00Z') })
    expect(refusals([untick(morning)], late)).toEqual(['deadline-passed'])
  })

  it('de ce qui n’est pas réservé ne fait rien', () => {
    expect(refusals([untick(morning)])).toEqual([])
  })
})

describe('Un enfant en résidence alternée', () => {
  it('garde la réservation que l’autre foyer a faite : elle ne s’annule pas d’ici', () => {
    const booked = [{ childId: 'lea', session: morning, mine: false }]
    expect(refusals([untick(morning)], facts({ booked }))).toEqual(['booked-by-other-household'])
  })
})

describe('Une date sans moment d’ouverture', () => {
  it('est refusée sans inventer de dernier moment', () => {
    const never = { kind: 'none', open: false, reason: { code: 'never', facts: {} } } as const
    const closed = aSession({ both: rules({ deadline: never }) })
    expect(refusals([tick(closed)])).toEqual(['never-open'])
  })
})

describe('Un geste', () => {
  const none: ReadonlySet<string> = new Set()
  const year = { tick: true, units: ['matin', 'repas'], scope: { of: 'year' } } as const

  it('coche toutes les cases possibles des moments choisis', () => {
    const { changes, moved } = applyGesture(
      {},
      { ...year, units: [...year.units] },
      [morning, meal, afternoon],
      none,
      inOctober,
    )
    expect(changes).toEqual({ matin: true, repas: true })
    expect(moved).toBe(2)
  })

  it('laisse les jours complets et les jours passés', () => {
    const full = aSession({ placesLeft: 0 })
    const gesture = { ...year, units: ['matin'] }
    expect(applyGesture({}, gesture, [full], none, inOctober).moved).toBe(0)
    const late = { ...inOctober, now: at('2026-10-28T08:00:00Z') }
    expect(applyGesture({}, gesture, [morning], none, late).moved).toBe(0)
  })

  it('qui décoche annule ce qui est réservé et oublie ce qui n’était que coché', () => {
    const gesture = { ...year, tick: false, units: ['matin', 'apres-midi'] }
    const after = applyGesture(
      { 'apres-midi': true },
      gesture,
      [morning, afternoon],
      new Set(['matin']),
      inOctober,
    )
    expect(after).toEqual({ changes: { matin: false }, moved: 2 })
  })
})
