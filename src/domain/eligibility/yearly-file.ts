import { z } from 'zod'
import { common, type Found, requirementKind } from '@/domain/eligibility/requirement-kind'

/** "Dossier administratif annuel": validated by the town, for that school year. */
export const yearlyFile = requirementKind({
  schema: z.strictObject({
    kind: z.literal('yearly-file'),
    schoolYear: z.string().regex(/^\d{4}-\d{4}$/),
    ...common,
  }),
  missing({ schoolYear }, { yearlyFiles }): Found<'yearly-file'>[] {
    const state = yearlyFiles[schoolYear] ?? 'none'
    if (state === 'validated') return []
    const remedy = state === 'submitted' ? 'wait-for-validation' : 'complete-file'
    return [{ code: 'yearly-file', remedy, facts: { schoolYear, state } }]
  },
})
