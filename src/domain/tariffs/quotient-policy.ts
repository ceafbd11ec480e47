import { z } from 'zod'
import { townQuotient } from '@/domain/tariffs/town-quotient'

/** A day of any year, `03-31`. The 29th of February is not one. */
const monthDay = z
  .string()
  .regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/)
  .refine((written) => z.iso.date().safeParse(`2027-${written}`).success, 'is not a day of every year')

/**
 * Which quotient familial a commune goes by. `yearly`: that of `referenceOn` for the twelve months from `appliesFromOn`;
 * `changesDuringYear` lets a later one take its place. `effect` is when a quotient received begins to count:
 * - `next-month`: the month after it was received, never backwards;
 * - `next-invoice`: all that was not on an invoice yet;
 * - `since-change-unless-invoiced`: back to the day it stands for, but not into what is on an invoice.
 */
export const quotientPolicy = z.strictObject({
  /** Whose quotient it is; `town` by its own formula. */
  issuedBy: z
    .array(z.enum(['caf', 'msa', 'town']))
    .min(1)
    .optional(),
  townFormula: townQuotient.optional(),
  /** How often the town looks at it by itself; without it, when a family brings a new one. */
  checkedEvery: z.enum(['day', 'month', 'year']).optional(),
  yearly: z
    .strictObject({
      referenceOn: monthDay,
      appliesFromOn: monthDay,
      changesDuringYear: z.boolean().default(false),
    })
    .optional(),
  effect: z
    .enum(['on-receipt', 'next-month', 'next-invoice', 'since-change-unless-invoiced'])
    .default('on-receipt'),
  /** Months after the day it stands for in which a quotient is good; without it, until the next one. */
  validMonths: z.int().min(1).max(60).optional(),
  whileMissing: z.enum(['highest', 'refused']).default('refused'),
})

export type QuotientPolicy = z.infer<typeof quotientPolicy>
export type QuotientPolicyInput = z.input<typeof quotientPolicy>
