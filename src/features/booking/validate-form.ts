import { z } from 'zod'

/** The recap's form: `book` it, or `drop` the lines that cannot be had. */
export const validateForm = z.object({
  idempotencyKey: z.uuid(),
  /** What the recap showed. */
  seen: z.string().max(100).default(''),
  go: z.enum(['book', 'drop']).default('book'),
})
