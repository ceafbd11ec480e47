import { Temporal } from 'temporal-polyfill'
import type { PriceFacts } from '@/domain/tariffs/price-facts'
import type { QuotientPolicy } from '@/domain/tariffs/quotient-policy'

/**
 * A quotient familial that the town received. `standsForOn` is the day or the first of the month it was computed for;
 * `invoicedThroughOn` the last day already on an invoice of the family when it was received, null when there was none.
 */
export type ReceivedQuotient = {
  valueCents: number
  standsForOn: Temporal.PlainDate
  receivedOn: Temporal.PlainDate
  invoicedThroughOn: Temporal.PlainDate | null
}

export type QuotientInForce =
  | { kind: 'quotient'; valueCents: number; standsForOn: Temporal.PlainDate; sinceOn: Temporal.PlainDate }
  | { kind: 'missing'; code: 'quotient-missing' | 'quotient-expired'; price: QuotientPolicy['whileMissing'] }

type Candidate = ReceivedQuotient & { sinceOn: Temporal.PlainDate }

const { compare } = Temporal.PlainDate
const latest = (one: Temporal.PlainDate, other: Temporal.PlainDate) => (compare(one, other) < 0 ? other : one)

function lastBefore(on: Temporal.PlainDate, monthDay: string): Temporal.PlainDate {
  const thisYear = Temporal.PlainDate.from(`${String(on.year).padStart(4, '0')}-${monthDay}`)
  return compare(thisYear, on) <= 0 ? thisYear : thisYear.subtract({ years: 1 })
}

function effectOf(policy: QuotientPolicy, received: ReceivedQuotient): Temporal.PlainDate {
  const { receivedOn, standsForOn, invoicedThroughOn } = received
  const open = invoicedThroughOn?.add({ days: 1 })
  switch (policy.effect) {
    case 'on-receipt':
      return receivedOn
    case 'next-month':
      return receivedOn.with({ day: 1 }).add({ months: 1 })
    case 'next-invoice':
      return open ?? standsForOn
    case 'since-change-unless-invoiced':
      return open ? latest(open, standsForOn) : standsForOn
  }
}

const hasBegun =
  (on: Temporal.PlainDate) =>
  ({ sinceOn }: Candidate) =>
    compare(sinceOn, on) <= 0

/**
 * Those that have begun to count in the year of prices that holds the day. One of the reference day that came in time
 * counts from the first day of that year; until a family has one, it goes by the first quotient it brought.
 */
function begunInTheYear(
  policy: QuotientPolicy,
  yearly: NonNullable<QuotientPolicy['yearly']>,
  history: readonly ReceivedQuotient[],
  on: Temporal.PlainDate,
): Candidate[] {
  const startsOn = lastBefore(on, yearly.appliesFromOn)
  const referenceOn = lastBefore(startsOn, yearly.referenceOn)
  const tooOldOn = referenceOn.subtract({ years: 1 })
  const begun = history
    .filter(({ standsForOn }) => compare(standsForOn, tooOldOn) > 0)
    .map((one) => {
      const inTime = compare(one.standsForOn, referenceOn) <= 0 && compare(one.receivedOn, startsOn) <= 0
      return { ...one, sinceOn: inTime ? startsOn : latest(startsOn, effectOf(policy, one)) }
    })
    .filter(hasBegun(on))
  if (yearly.changesDuringYear) return begun
  const ofReference = begun.filter(({ standsForOn }) => compare(standsForOn, referenceOn) <= 0)
  if (ofReference.length > 0) return ofReference
  return begun.toSorted((one, other) => compare(one.receivedOn, other.receivedOn)).slice(0, 1)
}

/**
 * The quotient familial that prices a service on that day: of those whose effect has begun, the one that stands for
 * the latest day. Only what was received counts, so the answer for a past day may change with what `effect` allows.
 */
export function quotientInForce(
  policy: QuotientPolicy,
  history: readonly ReceivedQuotient[],
  on: Temporal.PlainDate,
): QuotientInForce {
  const begun = policy.yearly
    ? begunInTheYear(policy, policy.yearly, history, on)
    : history.map((one) => ({ ...one, sinceOn: effectOf(policy, one) })).filter(hasBegun(on))
  const [own] = begun.toSorted(
    (one, other) => compare(other.standsForOn, one.standsForOn) || compare(other.receivedOn, one.receivedOn),
  )
  if (!own) return { kind: 'missing', code: 'quotient-missing', price: policy.whileMissing }
  const { valueCents, standsForOn, sinceOn } = own
  const { validMonths } = policy
  if (validMonths !== undefined && compare(on, standsForOn.add({ months: validMonths })) >= 0) {
    return { kind: 'missing', code: 'quotient-expired', price: policy.whileMissing }
  }
  return { kind: 'quotient', valueCents, standsForOn, sinceOn }
}

/** The part of a price's facts that the quotient in force gives. */
export function quotientFacts(
  found: QuotientInForce,
): Pick<PriceFacts, 'quotientFamilialCents' | 'missingDocuments' | 'highestWhileMissing'> {
  if (found.kind === 'quotient') return { quotientFamilialCents: found.valueCents }
  return { missingDocuments: ['quotient'], highestWhileMissing: found.price === 'highest' }
}
