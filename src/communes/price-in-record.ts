import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { isoDate } from '@/domain/calendar/date-fields'
import type { PriceOutcome } from '@/domain/tariffs/price'
import { priceFacts } from '@/domain/tariffs/price-facts'
import { priceOf } from '@/domain/tariffs/price-of'
import { quotientFacts, quotientInForce } from '@/domain/tariffs/quotient-in-force'
import type { Activity } from './activity'
import type { Said } from './explain'
import { reglementOf } from './rules-of'
import { ruleFor } from './scope'

const received = z.strictObject({
  valueCents: z.int().min(0),
  standsForOn: isoDate,
  receivedOn: isoDate,
  invoicedThroughOn: isoDate.nullable().default(null),
})

/** What a price is asked with: the facts of the tariffs and, besides, the day of the service and the quotients received. */
export const priceQuestion = z.strictObject({
  ...priceFacts.shape,
  resident: priceFacts.shape.resident.default(true),
  on: isoDate.optional(),
  quotients: z.array(received).optional(),
})
export type PriceQuestion = z.infer<typeof priceQuestion>

export type PricedInRecord = { tariff: Said; outcome: PriceOutcome } | null

const plainDate = (written: string) => Temporal.PlainDate.from(written)

/**
 * The price by the tariff that holds for the formula, the profile and the day; null when the record has none for them.
 * With `quotients` and a day, the quotient familial is the one that the town's policy puts in force.
 */
export function priceInRecord(
  activity: Activity,
  { on, quotients, ...facts }: PriceQuestion,
): PricedInRecord {
  const { formula, profile } = facts
  const asked = { ...(formula && { formula }), ...(profile && { profile }) }
  const day = on === undefined ? null : plainDate(on)
  const { tariffs, quotients: policies } = reglementOf(activity)
  const stated = ruleFor(tariffs, asked, day)
  if (!stated) return null
  const policy = ruleFor(policies, asked, day)?.rule
  const history = quotients?.map(({ valueCents, ...dates }) => ({
    valueCents,
    standsForOn: plainDate(dates.standsForOn),
    receivedOn: plainDate(dates.receivedOn),
    invoicedThroughOn: dates.invoicedThroughOn === null ? null : plainDate(dates.invoicedThroughOn),
  }))
  const inForce = policy && history && day && quotientFacts(quotientInForce(policy, history, day))
  const { sentence, source } = stated
  return { tariff: { sentence, source }, outcome: priceOf(stated.rule, { ...facts, ...inForce }) }
}
