import { z } from 'zod'

/** What happened, each to be kept apart from the others. */
export const trigger = z.enum([
  'booked-late',
  'present-without-booking',
  'booked-and-absent',
  'cancelled-late',
  'picked-up-late',
  'enrolled-late',
  'document-missing',
  'unpaid',
])

export type Trigger = z.infer<typeof trigger>

/**
 * A deadline forbids these: where the ladder says nothing they are refused, and a start-of-year grace allows them.
 * The others have then no effect.
 */
export const FORBIDDEN_BY_A_DEADLINE: readonly Trigger[] = ['booked-late', 'cancelled-late', 'enrolled-late']
