import { z } from 'zod'
import { deadlineKind } from '@/domain/deadlines/kind'

/** No moment: nothing has to be booked, or the action is open at any time, or it never is. */
export const noDeadline = deadlineKind({
  schema: z.strictObject({
    kind: z.literal('none'),
    meaning: z.enum(['no-booking-needed', 'always', 'never']),
  }),
  cutOff: (rule) => ({ kind: 'none', open: rule.meaning !== 'never', code: rule.meaning, facts: {} }),
})
