import { z } from 'zod'
import { free, isFree, penaltyCents, penaltyKind } from '@/domain/penalties/penalty-kind'

/** A card or badge made anew. */
export const lostCard = penaltyKind({
  schema: z.strictObject({ kind: z.literal('lost-card'), cents: penaltyCents, free: free.optional() }),
  event: 'card-lost',
  penalty(rule, facts) {
    return isFree(rule.free, facts) ? null : { kind: 'due', cents: rule.cents, facts: {} }
  },
})
