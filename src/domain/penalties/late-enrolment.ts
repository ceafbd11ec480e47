import { z } from 'zod'
import { penaltyCents, penaltyKind } from '@/domain/penalties/penalty-kind'

/** "25 € par famille pour une inscription hors délai": once, or for each child. */
export const lateEnrolment = penaltyKind({
  schema: z.strictObject({
    kind: z.literal('late-enrolment'),
    cents: penaltyCents,
    per: z.enum(['family', 'child']).default('family'),
  }),
  event: 'enrolled-late',
  penalty({ cents, per }, { children = 1 }) {
    const times = per === 'family' ? 1 : children
    return { kind: 'due', cents: cents * times, facts: { times } }
  },
})
