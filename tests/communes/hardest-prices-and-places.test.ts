import { describe, expect, it } from 'vitest'
import { priceInRecord, priceQuestion } from '@/communes/price-in-record'
import { statusOf } from '@/domain/billing/quantity-billed'
import { orderOfRequests } from '@/domain/capacity/allocation/order-of-requests'
import { limitFaults } from '@/domain/capacity/limits/limit-faults'
import { quotaFaults } from '@/domain/capacity/quotas/kinds'
import { depositCents } from '@/domain/payment/due'
import type { PaymentRuleOf } from '@/domain/payment/kinds'
import { penaltyOf } from '@/domain/penalties/kinds'
import { aCalendar, day } from '../domain/calendar-of-a-commune'
import { aPlace, asks } from '../domain/capacity-limits-example'
import { activityOf, billedIn, explainedIn, ruleIn, rulesIn } from './hardest-town'

const cents = (town: string, facts: object) => {
  const priced = priceInRecord(activityOf(town), priceQuestion.parse(facts))
  return priced?.outcome.ok ? priced.outcome.cents : null
}

it.each([
  ['2026-10-07T12:00', []],
  ['2026-10-09T12:00', ['2026-10-05', '2026-10-06']],
  ['2026-10-16T12:00', ['2026-10-05', '2026-10-06', '2026-10-08']],
])('À Saint-Exupéry, un certificat remis le %s laisse dus %o', (handedAt, days) => {
  const facts = {
    ...{ days: ['2026-10-05T12:00', '2026-10-06T12:00', '2026-10-08T12:00'], reason: 'illness' },
    ...{ proof: { type: 'medical-certificate', handedAt }, at: '2026-11-01' },
  }
  expect(billedIn('saint-exupery-cantine', facts)).toEqual(days)
})

it.each([
  ['2026-10-06T09:30', []],
  ['2026-10-06T11:00', ['2026-10-08', '2026-10-09']],
])(
  'À Saint-Jean-du-Bois, la Ville paie deux jours ; annoncés le %s, les suivants dus sont %o',
  (notifiedAt, days) => {
    const ill = { days: ['2026-10-05', '2026-10-06', '2026-10-08', '2026-10-09'], reason: 'illness' }
    expect(billedIn('saint-jean-du-bois-cantine', { ...ill, notifiedAt, at: '2026-11-01' })).toEqual(days)
  },
)

describe('Aux Rousses', () => {
  it.each([
    [5, 'regular'],
    [4, 'occasional'],
  ])('%i repas sur dix, une fois le mois fini : %s', (meals, status) => {
    const { status: rule } = ruleIn('les-rousses-cantine', 'billing')
    const offered = [1, 2, 5, 6, 8, 9, 12, 13, 15, 16].map((n) =>
      day(`2026-10-${String(n).padStart(2, '0')}`),
    )
    expect(rule && statusOf(rule, { offered, taken: offered.slice(0, meals) }).status).toBe(status)
  })

  it('selon les places, le responsable de la cantine décide', () => {
    expect(orderOfRequests(ruleIn('les-rousses-cantine', 'allocation'), [])).toEqual({
      ...{ kind: 'undecided', code: 'by-people' },
    })
  })
})

describe('À Massy', () => {
  it.each([
    [1, 1, 1200],
    [2, 1, 4000],
    [2, 2, 2000],
  ])('%i mercredis dans le mois, rang %i : %i centimes', (presencesThisMonth, rank, due) => {
    expect(cents('massy-mercredi', { formula: 'mercredi', presencesThisMonth, rank })).toBe(due)
  })

  it('aux vacances, la semaine', () => {
    expect(cents('massy-mercredi', { formula: 'vacances', rank: 1 })).toBe(6000)
  })

  it('31 minutes de retard le soir sont deux demi-heures', () => {
    const due = penaltyOf(ruleIn('massy-mercredi', 'penalties'), { event: 'picked-up-late', minutesLate: 31 })
    expect(due).toMatchObject({ cents: 2200 })
  })
})

describe('À Fleury', () => {
  const family = { quotientFamilialCents: 70_000, fund: 'caf', rank: 1 }

  it.each([
    [5, 6300],
    [4, 5540],
  ])('%i jours, réductions empilées : %i centimes', (days, due) => {
    expect(cents('fleury-vacances', { ...family, quantity: days, daysPerWeek: days })).toBe(due)
  })

  it('la moitié se paie d’abord', () => {
    const deposit = ruleIn('fleury-vacances', 'payment') as PaymentRuleOf<'deposit'>
    expect(depositCents(deposit, { totalCents: 6300, dayCents: 1260, weeks: 1 })).toBe(3150)
  })

  it('deux jours différents ne suffisent pas', () => {
    const wishes = ['2027-02-22', '2027-02-23'].map((on) => asks(aPlace(on)))
    const found = limitFaults(rulesIn('fleury-vacances', 'limits'), wishes, [], aCalendar())
    expect(found.map(({ code }) => code)).toEqual(['too-few-days-in-week'])
  })
})

describe('À Wervicq', () => {
  it('quatre jours ne font pas une semaine', () => {
    const wishes = ['19', '20', '21', '22'].map((n) => asks(aPlace(`2026-10-${n}`)))
    const found = limitFaults(rulesIn('wervicq-vacances', 'limits'), wishes, [], aCalendar())
    expect(found.map(({ code }) => code)).toEqual(['week-not-whole'])
  })

  it.each([
    ['2026-10-09T23:59', null],
    ['2026-10-10T00:00', 5],
    ['2026-10-13T23:59', 5],
    ['2026-10-14T00:00', 10],
  ])('le %s, la majoration est de %s %', (now, percent) => {
    const { outcome } = explainedIn('wervicq-vacances', { service: '2026-10-20', now })
    expect(outcome.code === 'late' && outcome.effect.kind === 'percent' ? outcome.effect.percent : null).toBe(
      percent,
    )
  })

  it.each([
    [4, 5000],
    [5, 5100],
    [6, 5000],
  ])('1 € de plus à cinq repas exactement : %i repas, %i centimes', (quantity, due) => {
    expect(cents('wervicq-vacances', { quantity })).toBe(due)
  })
})

describe('À Auray', () => {
  const facts = { on: day('2026-10-19'), todayOn: day('2026-10-01'), totalPlaces: 10 }
  const online = { unit: 'apres-midi', channel: 'online' } as const
  const five = Array.from({ length: 5 }, () => online)

  it('la sixième demande en ligne est refusée, le guichet a encore cinq places', () => {
    const asked = [online, { ...online, channel: 'on-site' as const }]
    const quotas = rulesIn('auray-vacances', 'quotas')
    const codes = asked.map((one) =>
      quotaFaults(quotas, one, five, facts, aCalendar()).map(({ code }) => code),
    )
    expect(codes).toEqual([['channel-full'], []])
  })

  it('une seule activité par créneau, le repas à part', () => {
    const slot = (activity: string, slot: string) => aPlace('2026-10-19', { activity, slot })
    const wishes = [asks(slot('relaxation', 'apres-midi')), asks(slot('repas', 'midi'))]
    const booked = [slot('grands-jeux', 'apres-midi')]
    const found = limitFaults(rulesIn('auray-vacances', 'limits'), wishes, booked, aCalendar())
    expect(found.map(({ code, facts }) => [code, facts.slot])).toEqual([['slot-taken', 'apres-midi']])
  })

  it('un agent décide, et peut refuser pour une facture impayée', () => {
    expect(ruleIn('auray-vacances', 'decisions')).toMatchObject({
      by: 'agent',
      refusedFor: ['pieces-manquantes', 'factures-impayees'],
    })
  })
})
