import { z } from 'zod'
import { common, type Found, requirementKind } from '@/domain/eligibility/requirement-kind'

const keys = z.array(z.string().min(1)).min(1)

/** "De la petite section au CM2": the levels served. */
export const schoolLevel = requirementKind({
  schema: z.strictObject({ kind: z.literal('school-level'), levels: keys, ...common }),
  missing({ levels }, { schoolLevel }): Found<'school-level'>[] {
    if (schoolLevel !== null && levels.includes(schoolLevel)) return []
    return [
      {
        code: 'school-level',
        remedy: schoolLevel === null ? 'complete-file' : 'ask-the-desk',
        facts: { levels, schoolLevel: schoolLevel ?? '' },
      },
    ]
  },
})

/** A centre that takes the pupils of certain schools only. */
export const school = requirementKind({
  schema: z.strictObject({ kind: z.literal('school'), schools: keys, ...common }),
  missing({ schools }, { school }): Found<'other-school'>[] {
    if (school !== null && schools.includes(school)) return []
    return [{ code: 'other-school', remedy: 'ask-other-centre', facts: { schools, school: school ?? '' } }]
  },
})
