import { z } from 'zod'
import { fullAt, quotaKind } from '@/domain/capacity/quotas/quota-kind'

/** "Un animateur pour 12": no more children than those on duty may look after. Says nothing while they are not known. */
export const staffRatio = quotaKind({
  schema: z.strictObject({ kind: z.literal('staff-ratio'), childrenPerAdult: z.int().min(1).max(100) }),
  fault({ childrenPerAdult }, asked, taken, { adults }) {
    if (adults === undefined) return null
    const present = taken.filter(({ unit }) => unit === asked.unit).length
    return fullAt(adults * childrenPerAdult, present, 'staff-lacking')
  },
})
