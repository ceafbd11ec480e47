import { Temporal } from 'temporal-polyfill'
import type { CommuneCalendar } from '@/domain/calendar/commune-calendar'
import { schoolYearEndsBefore, schoolYearOf } from '@/domain/calendar/school-holidays'
import type { PaymentRuleOf } from '@/domain/payment/kinds'

/** A day of that month; the last one when the month is shorter. */
const dayIn = (month: Temporal.PlainYearMonth, day: number) =>
  month.toPlainDate({ day: Math.min(day, month.daysInMonth) })

/** When the attendance of a month is closed, and between which days it is invoiced; null where the town does not say. */
export function invoiceDaysOf(
  { monthsAfter, attendanceClosedDay, issuedFromDay, issuedToDay }: PaymentRuleOf<'arrears'>,
  month: Temporal.PlainYearMonth,
) {
  const after = month.add({ months: monthsAfter })
  const day = (stated: number | undefined) => (stated === undefined ? null : dayIn(after, stated))
  return { closedOn: day(attendanceClosedDay), fromOn: day(issuedFromDay), toOn: day(issuedToDay) }
}

/** Cents to pay first, rounded to the nearest cent; `dayCents` is the price of one day. */
export function depositCents(
  { percent, daysPerWeek }: PaymentRuleOf<'deposit'>,
  { totalCents, dayCents, weeks }: { totalCents: number; dayCents: number; weeks: number },
): number {
  if (percent !== undefined) return Math.round((totalCents * percent) / 100)
  return Math.min(totalCents, dayCents * (daysPerWeek ?? 0) * weeks)
}

/** The instalments of a price, in order: whole cents that add up to it, the first ones a cent more where it does not divide. */
export function instalmentsOf(
  { count, firstMonth, day }: PaymentRuleOf<'instalments'>,
  totalCents: number,
  startsOn: Temporal.PlainDate,
): { dueOn: Temporal.PlainDate; cents: number }[] {
  const years = firstMonth < startsOn.month ? 1 : 0
  const first = Temporal.PlainYearMonth.from({ year: startsOn.year + years, month: firstMonth })
  const left = totalCents % count
  const each = (totalCents - left) / count
  return Array.from({ length: count }, (_, n) => ({
    dueOn: dayIn(first.add({ months: n }), day),
    cents: each + (n < left ? 1 : 0),
  }))
}

/** Whether the wallet pays for it; `lacking` is what must be put in first, in cents. */
export function walletOutcome(
  { minimumTopUpCents, mayOweCents }: PaymentRuleOf<'wallet'>,
  { balanceCents, priceCents }: { balanceCents: number; priceCents: number },
): { kind: 'paid' } | { kind: 'refused'; code: 'wallet-empty'; facts: { lacking: number } } {
  const lacking = priceCents - mayOweCents - balanceCents
  if (lacking <= 0) return { kind: 'paid' }
  return { kind: 'refused', code: 'wallet-empty', facts: { lacking: Math.max(lacking, minimumTopUpCents) } }
}

/** The last day on which a ticket is good; null when it does not expire, or when no known school year holds that day. */
export function lastDayOfTickets(
  { expire }: PaymentRuleOf<'tickets'>,
  boughtOn: Temporal.PlainDate,
  calendar: CommuneCalendar,
): Temporal.PlainDate | null {
  const year = expire === 'never' ? null : schoolYearOf(boughtOn, calendar)
  return year && schoolYearEndsBefore(year, calendar).subtract({ days: 1 })
}
