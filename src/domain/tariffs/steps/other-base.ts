import { z } from 'zod'
import { priceBase, tariffBase } from '@/domain/tariffs/bases/bases'
import { stepKind } from '@/domain/tariffs/steps/step-kind'

/** Begins again from another scale: that of the families from elsewhere, of a second rank. */
export const otherBase = stepKind({
  schema: z.strictObject({ kind: z.literal('other-base'), base: tariffBase }),
  apply(rule, _, reading) {
    const found = priceBase(rule.base, reading)
    return found.ok ? { ...found, replaces: true } : found
  },
})
