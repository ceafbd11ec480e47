import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { common, type Found, requirementKind } from '@/domain/eligibility/requirement-kind'

type Code = 'document-absent' | 'document-refused' | 'document-expired' | 'document-waiting'

const RANK: Record<Code, number> = {
  'document-waiting': 0,
  'document-expired': 1,
  'document-refused': 2,
  'document-absent': 3,
}

/**
 * Papers that must stand in the file and be good on the day of the service. `validated`: one that no agent has looked
 * at does not count. Of several papers of a type, the one nearest to being good is spoken of.
 */
export const documents = requirementKind({
  schema: z.strictObject({
    kind: z.literal('documents'),
    types: z.array(z.string().min(1)).min(1),
    validated: z.boolean().default(false),
    ...common,
  }),
  missing({ types, validated }, file, on): Found<Code>[] {
    return types.flatMap((type) => {
      const faults = file.documents
        .filter((document) => document.type === type)
        .map(({ state, expiresOn }): Code | null => {
          if (state === 'refused') return 'document-refused'
          if (expiresOn && Temporal.PlainDate.compare(expiresOn, on) < 0) return 'document-expired'
          return validated && state === 'waiting' ? 'document-waiting' : null
        })
      if (faults.includes(null)) return []
      const [code = 'document-absent'] = (faults as Code[]).toSorted((a, b) => RANK[a] - RANK[b])
      const remedy = code === 'document-waiting' ? 'wait-for-validation' : 'hand-in-document'
      return [{ code, remedy, facts: { type, neededOn: on.toString() } } as const]
    })
  },
})
