import { z } from 'zod'
import type { PriceFacts } from '@/domain/tariffs/price-facts'
import { incident, key } from '@/domain/tariffs/price-facts'
import { holdsHundredths, type Range, range, spanOf } from '@/domain/tariffs/range'

const oneOf = z.array(key).min(1).optional()

/**
 * All that is stated must hold; of a list, one. A fact that is not known does not hold. `quotient` and `income`
 * are in euros, the other ranges in whole units of their fact.
 */
export const priceCondition = z
  .strictObject({
    resident: z.boolean().optional(),
    bands: oneOf,
    funds: oneOf,
    levels: oneOf,
    sites: oneOf,
    profiles: oneOf,
    formulas: oneOf,
    options: oneOf,
    incidents: z.array(incident).min(1).optional(),
    quotient: range.optional(),
    income: range.optional(),
    rank: range.optional(),
    householdChildren: range.optional(),
    ageYears: range.optional(),
    daysPerWeek: range.optional(),
    quantity: range.optional(),
    distanceKm: range.optional(),
  })
  .refine(
    (stated) => Object.values(stated).some((part) => part !== undefined),
    'a condition states something',
  )

export type PriceCondition = z.infer<typeof priceCondition>

const isOneOf = (wanted: readonly string[] | undefined, found: string | undefined) =>
  wanted === undefined || (found !== undefined && wanted.includes(found))

const meet = (wanted: readonly string[] | undefined, found: readonly string[] = []) =>
  wanted === undefined || found.some((one) => wanted.includes(one))

const isWithin = (wanted: Range | undefined, hundredths: number | undefined) =>
  wanted === undefined || (hundredths !== undefined && holdsHundredths(spanOf(wanted), hundredths))

const isCountWithin = (wanted: Range | undefined, count: number | undefined) =>
  isWithin(wanted, count === undefined ? undefined : count * 100)

/** Whether the condition holds, whatever the family's means. */
export function holdsWhateverTheMeans(when: PriceCondition, facts: PriceFacts): boolean {
  return (
    (when.resident === undefined || when.resident === facts.resident) &&
    isOneOf(when.funds, facts.fund) &&
    isOneOf(when.levels, facts.level) &&
    isOneOf(when.sites, facts.site) &&
    isOneOf(when.profiles, facts.profile) &&
    isOneOf(when.formulas, facts.formula) &&
    meet(when.options, facts.options) &&
    meet(when.incidents, facts.incidents) &&
    isCountWithin(when.rank, facts.rank) &&
    isCountWithin(when.householdChildren, facts.householdChildren) &&
    isCountWithin(when.ageYears, facts.ageYears) &&
    isCountWithin(when.daysPerWeek, facts.daysPerWeek) &&
    isCountWithin(when.quantity, facts.quantity) &&
    isCountWithin(when.distanceKm, facts.distanceKm)
  )
}

export function holds(when: PriceCondition | undefined, facts: PriceFacts): boolean {
  if (when === undefined) return true
  return (
    holdsWhateverTheMeans(when, facts) &&
    isOneOf(when.bands, facts.band) &&
    isWithin(when.quotient, facts.quotientFamilialCents) &&
    isWithin(when.income, facts.incomeCents)
  )
}
