import { z } from 'zod'
import { priceUnit, unitBase } from '@/domain/tariffs/bases/unit-bases'
import { countOf } from '@/domain/tariffs/count'
import { factMissing } from '@/domain/tariffs/price'
import { key } from '@/domain/tariffs/price-facts'
import { stepKind } from '@/domain/tariffs/steps/step-kind'

/** "Forfait dès 20 présences dans le mois": from that many uses the package is the price, even when it is dearer. */
export const packageFrom = stepKind({
  schema: z.strictObject({
    kind: z.literal('package-from'),
    uses: z.int().min(1).max(1000),
    of: key.default('presences-this-month'),
    package: unitBase,
  }),
  apply(rule, _, reading) {
    const used = countOf(rule.of, reading.facts)
    if (used === undefined) return factMissing(rule.of)
    if (used < rule.uses) return null
    const found = priceUnit(rule.package, reading)
    if (!found.ok) return found
    const facts = { of: rule.of, used, from: rule.uses }
    return {
      ...found,
      facts: { ...found.facts, ...facts },
      replaces: true,
      reasons: [{ code: 'package-reached', facts }],
    }
  },
})
