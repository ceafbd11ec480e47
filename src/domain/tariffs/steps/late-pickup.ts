import { z } from 'zod'
import { unitsBegun } from '@/domain/tariffs/count'
import { amount, centsOf } from '@/domain/tariffs/decimal'
import { factMissing } from '@/domain/tariffs/price'
import { stepKind } from '@/domain/tariffs/steps/step-kind'

/** Past the grace, one amount, or one for each unit of the whole delay that has begun. */
export const latePickup = stepKind({
  schema: z.strictObject({
    kind: z.literal('late-pickup'),
    amount,
    graceMinutes: z.int().min(0).max(120).default(0),
    unitMinutes: z.int().min(1).max(240).optional(),
  }),
  apply(rule, cents, { facts }) {
    if (!facts.incidents?.includes('picked-up-late')) return null
    const { lateMinutes } = facts
    if (lateMinutes === undefined) return factMissing('lateMinutes')
    if (lateMinutes <= rule.graceMinutes) return null
    const units = rule.unitMinutes === undefined ? 1 : unitsBegun(lateMinutes, rule.unitMinutes)
    const told = { incident: 'picked-up-late', lateMinutes, units }
    return {
      ok: true,
      cents: cents + units * centsOf(rule.amount),
      facts: told,
      reasons: [{ code: 'late', facts: told }],
    }
  },
})
