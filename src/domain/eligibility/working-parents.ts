import { z } from 'zod'
import { common, type Found, requirementKind } from '@/domain/eligibility/requirement-kind'

/** Every parent of the home works, studies or trains; only where the town asks for it. */
export const workingParents = requirementKind({
  schema: z.strictObject({ kind: z.literal('working-parents'), ...common }),
  missing(_rule, { parents: { count, working } }): Found<'parent-not-working'>[] {
    if (working >= count) return []
    return [{ code: 'parent-not-working', remedy: 'prove-situation', facts: { parents: count, working } }]
  },
})
