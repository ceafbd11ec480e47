import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'

const keys = z.array(z.string().min(1)).min(1)

/** Communes by INSEE code. `monthsAfterMoving`: a household that moves away stays "from here" so long. */
const ground = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('address'),
    communes: keys,
    monthsAfterMoving: z.int().min(0).max(36).default(0),
  }),
  z.strictObject({ kind: z.literal('school'), communes: keys }),
  z.strictObject({ kind: z.literal('taxes'), communes: keys }),
  z.strictObject({ kind: z.literal('relative'), communes: keys }),
  z.strictObject({ kind: z.literal('employer-agreement'), employers: keys }),
  /** Pupils of a class that serves several communes, such as ULIS. */
  z.strictObject({ kind: z.literal('special-class'), classes: keys }),
])

/** Who is "from here": any one of these grounds is enough. Member communes are several codes of one ground. */
export const residencyRule = z.strictObject({ anyOf: z.array(ground).min(1) })

export type ResidencyRule = z.infer<typeof residencyRule>
export type ResidencyGround = z.infer<typeof ground>['kind']

/** INSEE codes and keys; `left` is the commune the household moved out of, and when. */
export type ResidencyFacts = {
  addressCommune: string | null
  left?: { commune: string; on: Temporal.PlainDate }
  schoolCommune: string | null
  taxCommunes: readonly string[]
  relativeCommunes: readonly string[]
  employers: readonly string[]
  specialClass: string | null
}

function holds(rule: z.infer<typeof ground>, facts: ResidencyFacts, on: Temporal.PlainDate): boolean {
  const isIn = (listed: readonly string[], known: readonly (string | null)[]) =>
    known.some((one) => one !== null && listed.includes(one))
  switch (rule.kind) {
    case 'address': {
      const { left } = facts
      const isLeaving =
        left !== undefined &&
        rule.communes.includes(left.commune) &&
        Temporal.PlainDate.compare(on, left.on.add({ months: rule.monthsAfterMoving })) < 0
      return isLeaving || isIn(rule.communes, [facts.addressCommune])
    }
    case 'school':
      return isIn(rule.communes, [facts.schoolCommune])
    case 'taxes':
      return isIn(rule.communes, facts.taxCommunes)
    case 'relative':
      return isIn(rule.communes, facts.relativeCommunes)
    case 'employer-agreement':
      return isIn(rule.employers, facts.employers)
    case 'special-class':
      return isIn(rule.classes, [facts.specialClass])
  }
}

/** The first ground on which the household counts as a resident on that day, or null. */
export function residentBecause(
  rule: ResidencyRule,
  facts: ResidencyFacts,
  on: Temporal.PlainDate,
): ResidencyGround | null {
  return rule.anyOf.find((one) => holds(one, facts, on))?.kind ?? null
}
