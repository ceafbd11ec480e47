import { centsOnceLate, pricingOf } from '@/domain/late/effects'
import type { PreviewedAction } from './coming-weeks'
import type { Judgement } from './judge'

/**
 * Cents that lateness adds for the family, for one unit; null when the amount stands elsewhere, or rests on a price that
 * the record does not give. A unit cancelled in time costs nothing: one cancelled late costs what is then due.
 */
export function lateCents(
  { effect, level }: Judgement,
  action: PreviewedAction,
  priceCents: () => number | null,
): number | null {
  if (!effect) return 0
  if (effect.kind === 'bill') return action === 'cancel' ? priceCents() : 0
  const pricing = pricingOf(effect)
  if (!pricing) return 0
  const isCounted = pricing.kind === 'add' && pricing.perMinutes !== undefined
  if (isCounted || level?.scope === 'order') return null
  if (action === 'book' && pricing.kind === 'add') return pricing.cents
  if (action === 'cancel' && pricing.kind === 'replace') return pricing.cents
  const price = priceCents()
  if (price === null) return null
  const due = centsOnceLate(effect, price)
  return due === null ? null : due - (action === 'book' ? price : 0)
}

/** Counts the units of one request that its level charges: the family once, or the first ones of each slot. */
export function chargeCounter(): (judgement: Judgement, of: { request: string; slot: string }) => boolean {
  const counted = new Map<string, number>()
  return ({ level }, { request, slot }) => {
    const isOnce = level?.scope === 'family'
    const most = isOnce ? 1 : level?.firstUnits
    if (most === undefined) return true
    const name = isOnce ? request : `${request} ${slot}`
    const rank = (counted.get(name) ?? 0) + 1
    counted.set(name, rank)
    return rank <= most
  }
}
