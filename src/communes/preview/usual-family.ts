import type { Activity } from '../activity'
import { type PriceQuestion, priceInRecord } from '../price-in-record'
import { reglementOf } from '../rules-of'

/** The quotient familial of the example, in cents: near the middle of what families of France have. */
export const USUAL_QUOTIENT_CENTS = 90_000

/** One child, from here, one unit or one hour, one day a week: what a price of every day is asked for. */
const usual: PriceQuestion = {
  resident: true,
  rank: 1,
  householdChildren: 1,
  ageYears: 7,
  quantity: 1,
  minutes: 60,
  daysPerWeek: 1,
  presencesThisMonth: 1,
}

type Words = Pick<PriceQuestion, 'formula' | 'level' | 'site' | 'fund'>

/** The first case that a tariff names, for those that have no price without one. */
function firstCase(activity: Activity): Words {
  for (const { rule } of reglementOf(activity).tariffs) {
    const when = rule.base.kind === 'table' ? rule.base.rows[0]?.when : undefined
    const step = rule.steps.find(({ kind }) => kind === 'formula')
    const formula =
      when?.formulas?.[0] ?? (step?.kind === 'formula' ? Object.keys(step.formulas)[0] : undefined)
    const [level, site, fund] = [when?.levels?.[0], when?.sites?.[0], when?.funds?.[0]]
    if (formula ?? level ?? site ?? fund)
      return {
        ...(formula !== undefined && { formula }),
        ...(level !== undefined && { level }),
        ...(site !== undefined && { site }),
        ...(fund !== undefined && { fund }),
      }
  }
  return {}
}

const hasPrice = (activity: Activity, question: PriceQuestion) =>
  priceInRecord(activity, { quotientFamilialCents: USUAL_QUOTIENT_CENTS, ...question })?.outcome.ok === true

/**
 * The facts of a usual family for this activity, without its quotient. A tariff that wants a level, a site or a formula
 * is asked for the first one it names.
 */
export function usualFamily(activity: Activity, stated: Partial<PriceQuestion> = {}): PriceQuestion {
  const plain = { ...usual, ...stated }
  if (hasPrice(activity, plain)) return plain
  const named = { ...usual, ...firstCase(activity), ...stated }
  return hasPrice(activity, named) ? named : plain
}
