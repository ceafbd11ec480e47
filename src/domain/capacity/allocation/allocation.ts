import { z } from 'zod'
import { isoDate } from '@/domain/calendar/date-fields'
import { confirmation } from '@/domain/capacity/allocation/confirmation'

/** What a request meets, in the town's own words: `both-parents-work`, `sibling-stays`. */
const criterion = z.string().min(1)

/** `preBooking`: what is asked for is a wish until it is answered, from `answeredOn` on, and confirmed by the family. */
const common = {
  preBooking: z.boolean().default(false),
  answeredOn: isoDate.optional(),
  confirmation: confirmation.optional(),
}

const kinds = [
  z.strictObject({ kind: z.literal('arrival'), ...common }),
  /** The first criterion a request meets is its rank; equal ones by date of request. */
  z.strictObject({ kind: z.literal('ranked-criteria'), criteria: z.array(criterion).min(1), ...common }),
  /** Those that meet any criterion come first; equal ones by date of request. */
  z.strictObject({ kind: z.literal('unranked-criteria'), criteria: z.array(criterion).min(1), ...common }),
  /** Most points first; equal ones by date of request. */
  z.strictObject({
    kind: z.literal('points'),
    points: z.array(z.strictObject({ criterion, points: z.int().min(-1000).max(1000) })).min(1),
    ...common,
  }),
  /** All requests of the window have the same chance. */
  z.strictObject({ kind: z.literal('lottery'), drawnOn: isoDate.optional(), ...common }),
  /** People decide, `criteria` in hand. */
  z.strictObject({
    kind: z.literal('commission'),
    decidedBy: z.enum(['commission', 'service', 'centre']).default('commission'),
    criteria: z.array(criterion).default([]),
    ...common,
  }),
] as const

/** Who gets a place when they are fewer than the requests. */
export const allocation = z.discriminatedUnion('kind', kinds)

export type Allocation = z.infer<typeof allocation>
export type AllocationInput = z.input<typeof allocation>
