import { z } from 'zod'
import { stepKind } from '@/domain/tariffs/steps/step-kind'

/** The highest price of the tariff's own base, whatever the family's means. */
export const highest = stepKind({
  schema: z.strictObject({ kind: z.literal('highest') }),
  apply(_, __, reading) {
    const top = reading.topOfBase()
    return top.ok ? { ...top, replaces: true } : top
  },
})
