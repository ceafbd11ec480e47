import { describe, expect, it } from 'vitest'
import { judgeOf } from '@/communes/preview/judge'
import { previousMonth } from '@/communes/preview/previous-month'
import type { RealBooking } from '@/communes/preview/real-booking'
import { MOST_LISTED, replay } from '@/communes/preview/replay'
import { replayPrices } from '@/communes/preview/replay-prices'
import { aBooking, at, stated, withDays, withRules } from './preview-world'
import { recordOf } from './tenant'

const chanteloup = await recordOf('chanteloup-les-vignes')
const now = at('2026-11-24T09:00')
const october = previousMonth(now, 'Europe/Paris')
const late = (effect: unknown, more: object = {}) => [
  stated('Hors délai', [{ trigger: 'booked-late', effect, ...more }]),
]
/** Chanteloup whose mornings are late at so much, with a price when it is said. */
const chanteloupWith = (effect: unknown, { price, level }: { price?: string; level?: object } = {}) =>
  withRules(chanteloup, 'mercredi', {
    late: () => late(effect, level),
    ...(price && { tariffs: () => [stated('Le matin', { base: { kind: 'flat', price } })] }),
  })

/** For Wednesday 14 October: too late by fourteen days, in time by ten. */
const twelveDaysBefore = { on: '2026-10-14', bookedAt: '2026-10-02T10:00' }
const inTime = { on: '2026-11-18', bookedAt: '2026-10-02T10:00' }

describe('Le mois d’avant', () => {
  it('est octobre tant que la commune est en novembre, à son heure', () => {
    expect([`${october.month}`, `${october.startsAt}`, `${october.endsAt}`]).toEqual([
      '2026-10',
      '2026-09-30T22:00:00Z',
      '2026-10-31T23:00:00Z',
    ])
  })

  it('change à minuit sur la montre de la commune', () => {
    expect(`${previousMonth(at('2026-10-31T23:59'), 'Europe/Paris').month}`).toBe('2026-09')
    expect(`${previousMonth(at('2026-11-01T00:00'), 'Europe/Paris').month}`).toBe('2026-10')
  })
})

describe('À Chanteloup, dix jours portés à quatorze', () => {
  const refusing = chanteloupWith({ kind: 'refuse' })
  const replayed = (
    effect: unknown,
    bookings = [aBooking(twelveDaysBefore), aBooking(inTime)],
    more = {},
  ) => {
    const after = chanteloupWith(effect, more)
    return replay(withDays(after, 'mercredi', 10), after, bookings, october)
  }

  it('sont refusées les réservations faites entre les deux délais, et elles seules', () => {
    expect(replayed({ kind: 'refuse' })).toMatchObject({
      judged: 2,
      changed: 1,
      tallies: [{ action: 'book', change: 'refused', acts: 1, families: 1 }],
      list: [{ change: 'refused', before: { verdict: 'accepted' }, after: { verdict: 'refused' } }],
    })
  })

  it('une famille qui a réservé deux matins compte une fois', () => {
    const twice = ['2026-10-14', '2026-10-14'].map(() =>
      aBooking({ ...twelveDaysBefore, householdId: 'les-dupont' }),
    )
    expect(replayed({ kind: 'refuse' }, twice).tallies).toEqual([
      { action: 'book', change: 'refused', acts: 2, families: 1 },
    ])
  })

  it('à quatorze jours du soir, 23 h 59 est accepté et minuit ne l’est plus', () => {
    const moments = ['2026-09-30T23:59', '2026-10-01T00:00'].map((bookedAt) =>
      judgeOf(withRules(refusing, 'mercredi', { graces: () => [] }))({
        ...aBooking({ on: '2026-10-14', bookedAt }),
        action: 'book',
        at: at(bookedAt),
      }),
    )
    expect(moments.map(({ verdict }) => verdict)).toEqual(['accepted', 'refused'])
  })

  it('une majoration de 1,50 € s’ajoute une fois par réservation en retard', () => {
    const two = [aBooking(twelveDaysBefore), aBooking(twelveDaysBefore), aBooking(inTime)]
    expect(replayed({ kind: 'add', cents: 150 }, two)).toMatchObject({ lateCents: 300, toFix: 0 })
  })

  it.each([
    ['de 50 %', { kind: 'percent', percent: 50 }, 200],
    ['au double', { kind: 'multiply', by: 2 }, 400],
    ['au tarif de 10 €', { kind: 'replace', cents: 1000 }, 600],
  ])('une majoration %s se compte sur le prix du tarif', (_, effect, cents) => {
    expect(replayed(effect, [aBooking(twelveDaysBefore)], { price: '4' }).lateCents).toBe(cents)
  })

  it.each([
    ['sans tarif, un pourcentage', { kind: 'percent', percent: 50 }],
    ['la majoration annoncée sans son montant', { kind: 'announced' }],
  ])('%s : le montant est à fixer', (_, effect) => {
    expect(replayed(effect, [aBooking(twelveDaysBefore)])).toMatchObject({ lateCents: 0, toFix: 1 })
  })

  it('une pénalité par famille se compte une fois par demande', () => {
    const request = { ...twelveDaysBefore, householdId: 'les-dupont', requestNumber: 7 }
    const effect = { kind: 'add', cents: 500 }
    expect(
      replayed(effect, [aBooking(request), aBooking(request)], { level: { scope: 'family' } }).lateCents,
    ).toBe(500)
  })

  it('sur demande au centre n’est ni refusé ni majoré', () => {
    expect(replayed({ kind: 'ask-centre' }, [aBooking(twelveDaysBefore)]).tallies).toEqual([
      { action: 'book', change: 'to-centre', acts: 1, families: 1 },
    ])
  })

  it('une réservation de septembre annulée en octobre n’est jugée que pour son annulation', () => {
    const cancelled = aBooking({
      on: '2026-10-14',
      bookedAt: '2026-09-02T10:00',
      cancelledAt: '2026-10-12T10:00',
    })
    const before = withRules(refusing, 'mercredi', {
      deadlines: (rules) => [
        ...rules,
        stated('Annuler', { kind: 'days-before', n: 1 }, { actions: ['cancel'] }),
      ],
    })
    const after = withRules(before, 'mercredi', {
      deadlines: (rules) => [
        rules[0],
        stated('Annuler', { kind: 'days-before', n: 3 }, { actions: ['cancel'] }),
      ],
    })
    expect(replay(before, after, [cancelled], october)).toMatchObject({
      judged: 1,
      tallies: [{ action: 'cancel', change: 'refused', acts: 1 }],
    })
  })

  it('la réservation de rentrée reste ouverte jusqu’au 30 septembre, quel que soit le délai', () => {
    const september = previousMonth(at('2026-10-05T09:00'), 'Europe/Paris')
    const tomorrow = aBooking({ on: '2026-09-23', bookedAt: '2026-09-22T10:00' })
    const after = chanteloupWith({ kind: 'refuse' })
    expect(replay(withDays(after, 'mercredi', 0), after, [tomorrow], september).changed).toBe(0)
  })

  it('la liste s’arrête à deux cents, le compte est entier', () => {
    const many = Array.from({ length: 230 }, () => aBooking(twelveDaysBefore))
    const found = replayed({ kind: 'refuse' }, many)
    expect([found.list.length, found.changed]).toEqual([MOST_LISTED, 230])
  })
})

describe('À Chanteloup, quatorze jours ramenés à dix', () => {
  it('les réservations en retard de quatre jours auraient été dans les temps', () => {
    const found = replay(
      chanteloup,
      withDays(chanteloup, 'mercredi', 10),
      [aBooking(twelveDaysBefore), aBooking(inTime)],
      october,
    )
    expect(found.tallies).toEqual([{ action: 'book', change: 'freed', acts: 1, families: 1 }])
  })
})

describe('Une activité retirée du règlement', () => {
  it('n’aurait reçu aucune de ses réservations', () => {
    const activities = chanteloup.activities.filter(({ key }) => key !== 'mercredi')
    const found = replay(chanteloup, { ...chanteloup, activities }, [aBooking(inTime)], october)
    expect(found.list.map(({ after }) => after.verdict)).toEqual(['withdrawn'])
  })
})

describe('Un nouveau tarif', () => {
  const priced = (price: string) =>
    withRules(chanteloup, 'mercredi', {
      tariffs: () => [
        stated('Le matin', {
          base: {
            kind: 'bands',
            bands: [
              { below: '600', price: '2' },
              { from: '600', price },
            ],
          },
        }),
      ],
    })
  const bookings = [
    aBooking({ ...inTime, quotientFamilialCents: 50_000 }),
    aBooking({ ...inTime, quotientFamilialCents: 90_000 }),
    aBooking(inTime),
    aBooking({ ...inTime, quotientFamilialCents: 90_000, cancelledAt: '2026-10-20T10:00' }),
  ]

  it('se compte en euros sur les réservations du mois, là où le quotient est connu', () => {
    expect(replayPrices(priced('4'), priced('4.50'), 'mercredi', bookings, october)).toEqual({
      activity: 'mercredi',
      priced: 2,
      notPriced: 1,
      beforeCents: 600,
      afterCents: 650,
      familiesPayingMore: 1,
      familiesPayingLess: 0,
    })
  })
})

it('Vingt mille réservations du mois se rejouent sans demander vingt mille fois la règle', () => {
  const either = [aBooking(inTime), aBooking(twelveDaysBefore)]
  const many = Array.from({ length: 20_000 }, (_, i) => ({
    ...(either[i % 2] as RealBooking),
    householdId: `${i % 900}`,
  }))
  const found = replay(chanteloup, withDays(chanteloup, 'mercredi', 10), many, october)
  expect([found.judged, found.changed, found.families]).toEqual([20_000, 10_000, 450])
})
