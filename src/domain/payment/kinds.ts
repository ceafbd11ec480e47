import { z } from 'zod'
import { basket } from '@/domain/payment/basket'

const cents = z.int().min(0).max(10_000_000)
const dayOfMonth = z.int().min(1).max(31)

/** What makes a booking firm: that it was asked for, that an agent accepted it, or that it is paid. */
const common = { validatedBy: z.enum(['request', 'agent', 'payment']).default('request') }

/** "À terme échu": the attendance of a month is closed, then invoiced between two days of a month that follows. */
export const arrears = z
  .strictObject({
    kind: z.literal('arrears'),
    ...common,
    per: z.enum(['month', 'term', 'year']).default('month'),
    monthsAfter: z.int().min(0).max(12).default(1),
    attendanceClosedDay: dayOfMonth.optional(),
    issuedFromDay: dayOfMonth.optional(),
    issuedToDay: dayOfMonth.optional(),
    payWithinDays: z.int().min(1).max(120).optional(),
  })
  .refine(({ issuedFromDay = 1, issuedToDay = 31 }) => issuedFromDay <= issuedToDay, {
    path: ['issuedToDay'],
    error: 'the last day to invoice is not before the first',
  })

/** Paid before use: with the booking, or in full before the deadline ("100 % avant la date de clôture"). */
export const prepaid = z.strictObject({
  kind: z.literal('prepaid'),
  ...common,
  due: z.enum(['with-booking', 'before-cut-off']).default('with-booking'),
  basket: basket.optional(),
})

/** Funded before any booking. `mayOweCents`: how far below zero it may go. */
export const wallet = z.strictObject({
  kind: z.literal('wallet'),
  ...common,
  minimumTopUpCents: cents.default(0),
  mayOweCents: cents.default(0),
})

/** "50 % d'arrhes", or the price of so many days a week. */
export const deposit = z
  .strictObject({
    kind: z.literal('deposit'),
    ...common,
    percent: z.int().min(1).max(100).optional(),
    daysPerWeek: z.int().min(1).max(7).optional(),
  })
  .refine(({ percent, daysPerWeek }) => (percent === undefined) !== (daysPerWeek === undefined), {
    path: ['percent'],
    error: 'a deposit is a percentage or days of each week',
  })

/** "En 10 fois", each on that day of the month, from `firstMonth` on. */
export const instalments = z.strictObject({
  kind: z.literal('instalments'),
  ...common,
  count: z.int().min(2).max(12),
  firstMonth: z.int().min(1).max(12),
  day: dayOfMonth.default(1),
})

/** Tickets bought before use; those left are lost once they have expired. */
const ticketBook = z.strictObject({
  kind: z.literal('tickets'),
  ...common,
  expire: z.enum(['never', 'school-year-end']).default('never'),
})

/** How the town is paid. */
export const paymentRule = z.discriminatedUnion('kind', [
  arrears,
  prepaid,
  wallet,
  deposit,
  instalments,
  ticketBook,
])

export type PaymentRule = z.infer<typeof paymentRule>
export type PaymentRuleInput = z.input<typeof paymentRule>
export type PaymentRuleOf<Kind extends PaymentRule['kind']> = Extract<PaymentRule, { kind: Kind }>
