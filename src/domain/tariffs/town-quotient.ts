import { z } from 'zod'

/**
 * A quotient of the town's own in place of the CAF's: the yearly income, with the family benefits or not, by month and by
 * tax part or member of the household.
 */
export const townQuotient = z.strictObject({
  income: z.enum(['taxable', 'with-benefits']),
  dividedBy: z.enum(['tax-parts', 'household-members']),
})

export type TownQuotient = z.infer<typeof townQuotient>

/** Cents a month, rounded down; null without a part or a member to divide by. Parts are counted in quarters. */
export function townQuotientCents(
  { income, dividedBy }: TownQuotient,
  facts: { taxableCents: number; benefitsCents: number; quarterParts: number; members: number },
): number | null {
  const yearlyCents = facts.taxableCents + (income === 'with-benefits' ? facts.benefitsCents : 0)
  const quarters = dividedBy === 'tax-parts' ? facts.quarterParts : facts.members * 4
  return quarters > 0 ? Math.floor((yearlyCents * 4) / (12 * quarters)) : null
}
