import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { basket, basketOutcome } from '@/domain/payment/basket'
import {
  depositCents,
  instalmentsOf,
  invoiceDaysOf,
  lastDayOfTickets,
  walletOutcome,
} from '@/domain/payment/due'
import { type PaymentRuleInput, type PaymentRuleOf, paymentRule } from '@/domain/payment/kinds'
import { always } from './arbitrary-of'
import { aCalendar, day } from './calendar-of-a-commune'
import { atParis } from './opening-example'

const rule = <Kind extends PaymentRuleInput['kind']>(input: PaymentRuleInput & { kind: Kind }) =>
  paymentRule.parse(input) as PaymentRuleOf<Kind>

describe('le panier', () => {
  const facts = (paid: string) => ({
    createdAt: atParis('2026-10-07T23:40'),
    paidAt: atParis(paid),
    closesAt: atParis('2026-10-08T00:00'),
  })

  test.each([
    ['counts', '2026-10-07T23:50', 'kept'],
    ['counts', '2026-10-08T00:20', 'kept'],
    ['counts', '2026-10-08T00:40', 'basket-expired'],
    ['refused', '2026-10-07T23:50', 'kept'],
    ['refused', '2026-10-08T00:20', 'paid-after-cut-off'],
  ] as const)(
    'fait avant la clôture, gardé une heure, « %s », payé le %s : %s',
    (paidAfterCutOff, paid, found) => {
      const outcome = basketOutcome(basket.parse({ holdMinutes: 60, paidAfterCutOff }), facts(paid))
      expect(outcome.kind === 'kept' ? 'kept' : outcome.code).toBe(found)
    },
  )

  test('fait après la clôture, il ne compte jamais', () => {
    const late = { ...facts('2026-10-08T00:20'), createdAt: atParis('2026-10-08T00:10') }
    const outcome = basketOutcome(basket.parse({ holdMinutes: 60, paidAfterCutOff: 'counts' }), late)
    expect(outcome).toMatchObject({ kind: 'dropped', code: 'paid-after-cut-off' })
  })

  test('la nuit du 25 octobre 2026, une heure est une heure', () => {
    const night = { ...facts('2026-10-25T03:10'), createdAt: atParis('2026-10-25T02:30'), closesAt: null }
    const outcome = basketOutcome(basket.parse({ holdMinutes: 60, paidAfterCutOff: 'counts' }), night)
    expect(outcome.kind).toBe('dropped')
  })
})

describe('le porte-monnaie', () => {
  test('à zéro, quatre repas sont refusés, et il faut y mettre au moins la recharge minimale', () => {
    const wallet = rule({ kind: 'wallet', minimumTopUpCents: 2000 })
    expect(walletOutcome(wallet, { balanceCents: 0, priceCents: 1520 })).toEqual({
      ...{ kind: 'refused', code: 'wallet-empty', facts: { lacking: 2000 } },
    })
  })

  test('peut descendre d’autant que la Ville le permet', () => {
    const wallet = rule({ kind: 'wallet', mayOweCents: 1000 })
    const outcomes = [520, 519].map(
      (balanceCents) => walletOutcome(wallet, { balanceCents, priceCents: 1520 }).kind,
    )
    expect(outcomes).toEqual(['paid', 'refused'])
  })
})

describe('la facture', () => {
  test('d’octobre : présences arrêtées le 5 novembre, facture du 16 au 22', () => {
    const arrears = rule({ kind: 'arrears', attendanceClosedDay: 5, issuedFromDay: 16, issuedToDay: 22 })
    const found = invoiceDaysOf(arrears, Temporal.PlainYearMonth.from('2026-10'))
    expect(Object.values(found).map(String)).toEqual(['2026-11-05', '2026-11-16', '2026-11-22'])
  })

  test('« le 31 » d’un mois de 29 jours est le 29', () => {
    const arrears = rule({ kind: 'arrears', issuedToDay: 31 })
    expect(String(invoiceDaysOf(arrears, Temporal.PlainYearMonth.from('2028-01')).toOn)).toBe('2028-02-29')
  })
})

describe('l’acompte', () => {
  test('de 50 % sur 63 € est de 31,50 €', () => {
    const deposit = rule({ kind: 'deposit', percent: 50 })
    expect(depositCents(deposit, { totalCents: 6300, dayCents: 1260, weeks: 1 })).toBe(3150)
  })

  test('de trois jours par semaine, sur deux semaines, sans dépasser le prix', () => {
    const deposit = rule({ kind: 'deposit', daysPerWeek: 3 })
    const cents = [10_000, 5000].map((totalCents) =>
      depositCents(deposit, { totalCents, dayCents: 1000, weeks: 2 }),
    )
    expect(cents).toEqual([6000, 5000])
  })

  test('ne dit pas deux choses', () => {
    expect(paymentRule.safeParse({ kind: 'deposit', percent: 50, daysPerWeek: 3 }).success).toBe(false)
  })
})

describe('en dix fois', () => {
  const tenTimes = rule({ kind: 'instalments', count: 10, firstMonth: 10, day: 31 })

  test('d’octobre à juillet, au dernier jour des mois trop courts', () => {
    const dates = instalmentsOf(tenTimes, 100_003, day('2026-09-01')).map(({ dueOn }) => dueOn.toString())
    expect([dates[0], dates[4], dates[9]]).toEqual(['2026-10-31', '2027-02-28', '2027-07-31'])
  })

  test('les échéances font le prix, au centime, et ne diffèrent que d’un centime', () => {
    always([fc.nat(10_000_000)], (totalCents) => {
      const cents = instalmentsOf(tenTimes, totalCents, day('2026-09-01')).map((one) => one.cents)
      expect(cents.reduce((sum, one) => sum + one, 0)).toBe(totalCents)
      expect(Math.max(...cents) - Math.min(...cents)).toBeLessThanOrEqual(1)
    })
  })
})

test('les tickets finissent avec l’année scolaire, ou jamais', () => {
  const days = (['school-year-end', 'never'] as const).map((expire) =>
    lastDayOfTickets(rule({ kind: 'tickets', expire }), day('2026-03-29'), aCalendar()),
  )
  expect(days.map(String)).toEqual(['2026-08-31', 'null'])
})
