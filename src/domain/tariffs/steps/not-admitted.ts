import { z } from 'zod'
import { noPrice } from '@/domain/tariffs/price'
import { stepKind } from '@/domain/tariffs/steps/step-kind'

/** The tariff has no price for them, because they may not come. */
export const notAdmitted = stepKind({
  schema: z.strictObject({ kind: z.literal('not-admitted') }),
  apply: () => noPrice('not-admitted'),
})
