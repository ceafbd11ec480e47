import { z } from 'zod'
import { common, type Found, requirementKind } from '@/domain/eligibility/requirement-kind'
import { residencyRule, residentBecause } from '@/domain/eligibility/residency'

/** "Réservé aux habitants", in the sense the town gives it. */
export const resident = requirementKind({
  schema: z.strictObject({ kind: z.literal('resident'), residency: residencyRule, ...common }),
  missing({ residency }, file, on): Found<'not-resident'>[] {
    if (residentBecause(residency, file.residency, on)) return []
    const grounds = residency.anyOf.map(({ kind }) => kind)
    return [{ code: 'not-resident', remedy: 'prove-situation', facts: { grounds } }]
  },
})
