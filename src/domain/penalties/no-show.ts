import { z } from 'zod'
import { free, isFree, penaltyCents, penaltyKind } from '@/domain/penalties/penalty-kind'

/** Booked, absent and not announced: "le repas, plus 0,50 €", or an amount in place of the price. */
export const noShow = penaltyKind({
  schema: z.strictObject({
    kind: z.literal('no-show'),
    cents: penaltyCents.default(0),
    priceStaysDue: z.boolean().default(true),
    free: free.optional(),
  }),
  event: 'no-show',
  penalty({ cents, priceStaysDue, free }, facts) {
    const priceCents = priceStaysDue ? (facts.priceCents ?? 0) : 0
    const addedCents = isFree(free, facts) ? 0 : cents
    const due = priceCents + addedCents
    return due === 0 ? null : { kind: 'due', cents: due, facts: { priceCents, addedCents } }
  },
})
