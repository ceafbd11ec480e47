import { z } from 'zod'
import { common, type Found, requirementKind } from '@/domain/eligibility/requirement-kind'

/** The règlement, accepted in the version in force. */
export const reglement = requirementKind({
  schema: z.strictObject({
    kind: z.literal('reglement'),
    reglement: z.string().min(1),
    version: z.string().min(1),
    ...common,
  }),
  missing({ reglement, version }, { reglements }): Found<'reglement-not-accepted'>[] {
    const accepted = reglements[reglement]
    if (accepted === version) return []
    const facts = { reglement, version, ...(accepted !== undefined && { accepted }) }
    return [{ code: 'reglement-not-accepted', remedy: 'accept-reglement', facts }]
  },
})
