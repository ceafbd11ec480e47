import { Temporal } from 'temporal-polyfill'
import { statusOf } from '@/domain/billing/quantity-billed'
import { basketOutcome } from '@/domain/payment/basket'
import { invoiceDaysOf, walletOutcome } from '@/domain/payment/due'
import { quotientInForce, type ReceivedQuotient } from '@/domain/tariffs/quotient-in-force'
import { day } from '../domain/calendar-of-a-commune'
import { atParis } from '../domain/opening-example'
import { decided, type RuleDecision } from './decisions-places'

const canteenDays = [1, 2, 5, 6, 8, 9, 12, 13, 15, 16].map((n) =>
  day(`2026-10-${String(n).padStart(2, '0')}`),
)

const quotient = (valueCents: number, standsFor: string, received = standsFor): ReceivedQuotient => ({
  ...{ valueCents, standsForOn: day(standsFor), receivedOn: day(received), invoicedThroughOn: null },
})

/** The quotient that prices each of those days; null where the highest price holds. */
const inForce = (rule: object, history: ReceivedQuotient[], days: string[], expected: (number | null)[]) =>
  decided<'quotients'>({
    part: 'quotients',
    rules: [rule],
    found: ([policy]) =>
      policy &&
      days.map((on) => {
        const found = quotientInForce(policy, history, day(on))
        return found.kind === 'quotient' ? found.valueCents : null
      }),
    expected,
  })

/** The decisions of the atlas on what is paid, when, and by which quotient: `id, case`. */
export const moneyDecisions: Record<string, RuleDecision> = {
  'les-rousses-cantine, October 2026 has 10 canteen days outside Wednesdays (1-16 Oct); child ate 5 times':
    decided<'billing'>({
      part: 'billing',
      rules: [{ basis: 'attended', status: { regularFromPercent: 50, exceptWeekdays: [3] } }],
      found: ([rule]) =>
        [5, 4].map(
          (meals) =>
            rule?.status &&
            statusOf(rule.status, { offered: canteenDays, taken: canteenDays.slice(0, meals) }).status,
        ),
      expected: ['regular', 'occasional'],
    }),
  'fay-aux-loges-cantine, QF drops on 2026-11-10, letter received 2026-11-12': inForce(
    { effect: 'next-month' },
    [quotient(100_000, '2026-03-31'), quotient(60_000, '2026-11-10', '2026-11-12')],
    ['2026-11-30', '2026-12-01'],
    [100_000, 60_000],
  ),
  'chanay-cantine, CAF QF changes on 2026-11-18': inForce(
    { issuedBy: ['caf'], checkedEvery: 'day', effect: 'on-receipt' },
    [quotient(100_000, '2026-09-01'), quotient(60_000, '2026-11-18')],
    ['2026-11-17', '2026-11-18'],
    [100_000, 60_000],
  ),
  'paris11-cantine, file completed on 2026-10-15': inForce(
    { issuedBy: ['caf'], effect: 'on-receipt', whileMissing: 'highest' },
    [quotient(60_000, '2026-09-01', '2026-10-15')],
    ['2026-10-14', '2026-10-15'],
    [null, 60_000],
  ),
  'montagnac-cantine, basket created Wed 2026-10-07 23:40, paid 2026-10-08 00:20': decided<'payment'>({
    part: 'payment',
    rules: (['counts', 'refused'] as const).map((paidAfterCutOff) => ({
      ...{ kind: 'prepaid', validatedBy: 'payment', basket: { holdMinutes: 60, paidAfterCutOff } },
    })),
    found: (rules) =>
      rules.map(
        (rule) =>
          rule.kind === 'prepaid' &&
          rule.basket &&
          basketOutcome(rule.basket, {
            createdAt: atParis('2026-10-07T23:40'),
            paidAt: atParis('2026-10-08T00:20'),
            closesAt: atParis('2026-10-08T00:00'),
          }).kind,
      ),
    expected: ['kept', 'dropped'],
  }),
  'ardeche-rhone-coiron-cantine, wallet at 0.00, parent tries to book 4 meals': decided<'payment'>({
    part: 'payment',
    rules: [{ kind: 'wallet', validatedBy: 'payment' }],
    found: ([rule]) =>
      rule?.kind === 'wallet' && walletOutcome(rule, { balanceCents: 0, priceCents: 4 * 380 }).kind,
    expected: 'refused',
  }),
  'limay-cantine, attendance of October 2026': decided<'payment'>({
    part: 'payment',
    rules: [{ kind: 'arrears', attendanceClosedDay: 5, issuedFromDay: 16, issuedToDay: 22 }],
    found: ([rule]) =>
      rule?.kind === 'arrears' &&
      Object.values(invoiceDaysOf(rule, Temporal.PlainYearMonth.from('2026-10'))).map(String),
    expected: ['2026-11-05', '2026-11-16', '2026-11-22'],
  }),
}
