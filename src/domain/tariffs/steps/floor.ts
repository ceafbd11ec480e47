import { z } from 'zod'
import { amount, centsOf } from '@/domain/tariffs/decimal'
import { stepKind } from '@/domain/tariffs/steps/step-kind'

export const floor = stepKind({
  schema: z.strictObject({ kind: z.literal('floor'), amount }),
  apply(rule, cents) {
    const floorCents = centsOf(rule.amount)
    if (cents >= floorCents) return null
    const told = { floorCents }
    return { ok: true, cents: floorCents, facts: told, reasons: [{ code: 'floor-reached', facts: told }] }
  },
})
