import { z } from 'zod'
import { amount, centsOf } from '@/domain/tariffs/decimal'
import { factMissing } from '@/domain/tariffs/price'
import { stepKind } from '@/domain/tariffs/steps/step-kind'

/** No more than that: for this price alone, or with what the family was already charged in the day, week or month. */
export const cap = stepKind({
  schema: z.strictObject({
    kind: z.literal('cap'),
    amount,
    per: z.enum(['price', 'day', 'week', 'month']).default('price'),
  }),
  apply({ amount, per }, cents, { facts }) {
    const chargedCents = per === 'price' ? 0 : facts.chargedCents?.[per]
    if (chargedCents === undefined) return factMissing(`chargedCents.${per}`)
    const capCents = centsOf(amount)
    const left = Math.max(0, capCents - chargedCents)
    if (cents <= left) return null
    const told = { capCents, per, chargedCents }
    return { ok: true, cents: left, facts: told, reasons: [{ code: 'cap-reached', facts: told }] }
  },
})
