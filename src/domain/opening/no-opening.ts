import { z } from 'zod'
import { openingKind } from '@/domain/opening/kind'

/** Nothing opens: the action is possible as soon as the service exists. */
export const noOpening = openingKind({
  schema: z.strictObject({ kind: z.literal('none') }),
  find: () => ({ kind: 'always' }),
})
