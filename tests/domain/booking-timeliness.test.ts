import { Temporal } from 'temporal-polyfill'
import { describe, expect, it, test } from 'vitest'
import { decideBookings } from '@/domain/booking/decide-bookings'
import { applyGesture, boxNow } from '@/domain/booking/gesture'
import type { Opening } from '@/domain/opening/opening'
import { aSession, at, charges, facts, ladder, refusals, tick, untick } from './booking-example'
import { aCalendar } from './calendar-of-a-commune'

const late = facts({ now: at('2026-10-28T08:00:00Z') })
const opensOctober12 = {
  kind: 'moment',
  opensAt: at('2026-10-12T06:30:00Z'),
  reason: { code: 'fixed-date', facts: {} },
} as const
const window: Opening = {
  kind: 'windows',
  windows: [{ opensAt: at('2026-09-01T06:00:00Z'), closesAt: at('2026-09-15T22:00:00Z') }],
  reason: { code: 'published-windows', facts: {} },
}
const closed = (code: 'not-announced' | 'not-your-phase') =>
  ({ kind: 'closed', reason: { code, facts: {} } }) as const

describe('Avant l’ouverture', () => {
  it('une date ne se réserve pas, et dit quand elle ouvrira, à l’heure de la commune', () => {
    const session = aSession({ both: { opening: opensOctober12, articles: { opening: 'article 3' } } })
    expect(decideBookings([tick(session)], facts())[0]?.refusal).toMatchObject({
      code: 'not-open-yet',
      facts: { opens: 'later', opensAt: '2026-10-12T08:30', article: 'article 3', action: 'book' },
    })
  })

  test.each<[string, Opening, string]>([
    ['n’est pas annoncée', closed('not-announced'), 'unknown'],
    ['n’est pas pour ce foyer', closed('not-your-phase'), 'others'],
    ['est finie', window, 'over'],
  ])('une ouverture qui %s le dit, sans date', (_, opening, opens) => {
    const [line] = decideBookings([tick(aSession({ both: { opening } }))], facts())
    expect(line?.refusal?.facts).toMatchObject({ opens })
    expect(line?.refusal?.facts).not.toHaveProperty('opensAt')
  })

  it('à l’heure dite, elle se réserve', () => {
    const session = aSession({ both: { opening: opensOctober12 } })
    expect(refusals([tick(session)], facts({ now: at('2026-10-12T06:30:00Z') }))).toEqual(['ok'])
  })
})

describe('Pendant la période de grâce', () => {
  const grace = { fromOn: '2026-10-20', toOn: '2026-10-31', actions: ['book' as const] }
  const session = aSession({ both: { graces: [grace] } })

  it('le délai ne joue pas', () => {
    expect(charges([tick(session)], late)).toEqual(['ok'])
  })

  it('et joue de nouveau le lendemain', () => {
    expect(refusals([tick(session)], facts({ now: at('2026-11-01T00:00:00+01:00') }))).toEqual([
      'deadline-passed',
    ])
  })

  it('une séance commencée ne se réserve plus', () => {
    const today = aSession({
      on: Temporal.PlainDate.from('2026-10-28'),
      both: { graces: [grace] },
    })
    expect(refusals([tick(today)], late)).toEqual(['deadline-passed'])
  })

  it('une autre action garde son délai', () => {
    const booked = [{ childId: 'lea', session, mine: true }]
    expect(refusals([untick(session)], { ...late, booked })).toEqual(['deadline-passed'])
  })
})

describe('Après le délai', () => {
  const after = (effect: object, trigger: 'booked-late' | 'cancelled-late' = 'booked-late') =>
    aSession({ both: { ladder: ladder([{ trigger, effect } as never]) } })

  test.each([
    [{ kind: 'refuse' }, 'refuse'],
    [{ kind: 'ask-centre' }, 'ask-centre'],
    [{ kind: 'waiting-list', reviewedOn: 4 }, 'waiting-list'],
    [{ kind: 'approval' }, 'approval'],
    [{ kind: 'block', what: ['book'] }, 'block'],
  ])('%j : le portail refuse, et dit ce que le règlement laisse ouvert', (effect, left) => {
    const [line] = decideBookings([tick(after(effect))], late)
    expect(line?.refusal).toMatchObject({
      code: 'deadline-passed',
      facts: { lastMoment: '2026-10-27T23:59', effect: left },
    })
  })

  test.each([
    { kind: 'announced' },
    { kind: 'add', cents: 100 },
    { kind: 'percent', percent: 50 },
    { kind: 'multiply', by: 2 },
    { kind: 'replace', cents: 900 },
    { kind: 'tariff', tariff: 'hors-delai' },
    { kind: 'bill' },
    { kind: 'warn' },
  ])('%j : la réservation est acceptée, et porte ce qu’elle coûte', (effect) => {
    expect(decideBookings([tick(after(effect))], late)[0]).toMatchObject({
      late: { trigger: 'booked-late', effect },
    })
  })

  it('avant le délai, rien n’est ajouté', () => {
    expect(charges([tick(after({ kind: 'announced' }))])).toEqual(['ok'])
  })

  it('une annulation a son propre palier', () => {
    const session = after({ kind: 'bill' }, 'cancelled-late')
    const booked = [{ childId: 'lea', session, mine: true }]
    expect(decideBookings([untick(session)], { ...late, booked })[0]?.late).toMatchObject({
      trigger: 'cancelled-late',
      effect: { kind: 'bill' },
    })
  })

  it('la séance commencée, plus rien n’est accepté', () => {
    const began = facts({ now: at('2026-11-04T07:30:00Z') })
    expect(refusals([tick(after({ kind: 'announced' }))], began)).toEqual(['deadline-passed'])
  })

  it('un palier des habitants ne vaut pas pour un foyer d’ailleurs', () => {
    const levels = ladder([
      { trigger: 'booked-late', for: { resident: true }, effect: { kind: 'add', cents: 100 } },
      { trigger: 'booked-late', effect: { kind: 'refuse' } },
    ])
    const outsider = aSession({ isResident: false, both: { ladder: levels } })
    expect(charges([tick(outsider)], late)).toEqual(['deadline-passed'])
  })
})

describe('Une date sans délai', () => {
  const always = { kind: 'none', open: true, reason: { code: 'always', facts: {} } } as const

  test.each([
    ['se réserve jusqu’à son début', '2026-11-04T07:29:00Z', 'ok'],
    ['ne se réserve plus une fois commencée', '2026-11-04T07:30:00Z', 'session-begun'],
  ])('%s', (_, now, expected) => {
    const session = aSession({ both: { deadline: always } })
    expect(refusals([tick(session)], facts({ now: at(now) }))).toEqual([expected])
  })
})

describe('Un geste', () => {
  const surcharged = aSession({
    both: { ladder: ladder([{ trigger: 'booked-late', effect: { kind: 'announced' } }]) },
  })
  const afterDeadline = { now: at('2026-10-28T08:00:00Z'), calendar: aCalendar() }
  const tickAll = (of: 'day' | 'week') =>
    applyGesture(
      {},
      { tick: true, units: ['matin'], scope: { of, on: surcharged.on } },
      [surcharged],
      new Set(),
      afterDeadline,
    ).moved

  it('de la semaine ne coche pas ce qui serait majoré', () => {
    expect(tickAll('week')).toBe(0)
  })

  it('du jour le coche : c’est demandé pour lui-même', () => {
    expect(tickAll('day')).toBe(1)
  })

  it('la case reste ouverte, et se dit hors délai', () => {
    expect(boxNow(surcharged, false, afterDeadline)).toMatchObject({
      mayChange: true,
      timeliness: { code: 'late' },
    })
  })
})
