import { z } from 'zod'
import { fullAt, places, quotaKind, unitKey } from '@/domain/capacity/quotas/quota-kind'

/** "Le repas a son propre quota": a part of the day whose places are counted apart. */
export const ownStock = quotaKind({
  schema: z.strictObject({ kind: z.literal('own-stock'), unit: unitKey, places }),
  fault(rule, asked, taken) {
    if (asked.unit !== rule.unit) return null
    return fullAt(rule.places, taken.filter(({ unit }) => unit === rule.unit).length, 'stock-full')
  },
})
