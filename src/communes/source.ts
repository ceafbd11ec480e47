import { z } from 'zod'

/** It stands in addresses and in the keys of tables. */
const mostInKey = 80

export const key = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'en minuscules, chiffres et tirets')
  .refine((name) => name.length <= mostInKey, '80 signes au plus')

/** Where a rule or a fact comes from; `assumed` when no printed source says it and the town must confirm. */
export const source = z.strictObject({
  /** The article of the règlement, the page of the guide or the council's decision. */
  cite: z.string().min(1),
  quote: z.string().optional(),
  assumed: z.boolean().optional(),
  /** What the town still has to answer. */
  question: z.string().min(1).optional(),
})
export type Source = z.infer<typeof source>
