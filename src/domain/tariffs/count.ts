import type { PriceFacts } from '@/domain/tariffs/price-facts'

/** A count that the tariff names: one of the known ones, or one of the commune's own. */
export function countOf(name: string, facts: PriceFacts): number | undefined {
  switch (name) {
    case 'quantity':
      return facts.quantity
    case 'presences-this-month':
      return facts.presencesThisMonth
    case 'days-per-week':
      return facts.daysPerWeek
    case 'household-children':
      return facts.householdChildren
    default:
      return facts.counts?.[name]
  }
}

/** Units begun: 61 minutes are three half hours. */
export function unitsBegun(minutes: number, unitMinutes: number): number {
  return Math.ceil(minutes / unitMinutes)
}
