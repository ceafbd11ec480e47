import { z } from 'zod'

/** A word of the commune's own record: a level, a fund, a formula, an option. */
export const key = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)

/** What did not go as the règlement wants. Several may be true of one presence. */
export const incident = z.enum([
  'booked-late',
  'booked-very-late',
  'not-booked',
  'cancelled-late',
  'no-show',
  'picked-up-late',
  'enrolled-late',
])

export const countedPer = z.enum(['month', 'school-year'])
export const countedFor = z.enum(['child', 'family'])

const MOST = 10_000_000_000
const whole = z.int().min(0).max(MOST).optional()
const count = z.int().min(0).max(100_000)

/**
 * All that a price may depend on. Each is a whole number, a word or a yes; a fact that is not known is left out,
 * and a tariff that needs it then gives no price. `resident` is the answer of the town's own rule on who is from here.
 */
export const priceFacts = z.strictObject({
  resident: z.boolean(),
  quotientFamilialCents: whole,
  incomeCents: whole,
  /** The letter or number of the band, where the town gives it to the family itself. */
  band: key.optional(),
  fund: key.optional(),
  /** Place among the brothers and sisters, the first being 1: see `rankAmong`. */
  rank: z.int().min(1).max(30).optional(),
  householdChildren: z.int().min(1).max(30).optional(),
  ageYears: z.int().min(0).max(130).optional(),
  level: key.optional(),
  site: key.optional(),
  profile: key.optional(),
  formula: key.optional(),
  options: z.array(key).optional(),
  minutes: count.optional(),
  lateMinutes: count.optional(),
  quantity: count.optional(),
  presencesThisMonth: count.optional(),
  daysPerWeek: z.int().min(1).max(7).optional(),
  distanceKm: count.optional(),
  /** Whatever else the commune counts: refunded meals, months, tickets of one slot. */
  counts: z.record(key, count).optional(),
  /** What the activity really costs the town, for one child. */
  costCents: whole,
  /** What this family was already charged in the day, week or month of the presence. */
  chargedCents: z.strictObject({ day: whole, week: whole, month: whole }).optional(),
  incidents: z.array(incident).optional(),
  /** `nth` says which one this is, itself counted. */
  occurrences: z
    .array(
      z.strictObject({ of: incident, per: countedPer, for: countedFor, nth: z.int().min(1).max(10_000) }),
    )
    .optional(),
  missingDocuments: z.array(key).optional(),
  /** The quotient policy asks for the highest price until the document is there: see `quotientFacts`. */
  highestWhileMissing: z.boolean().optional(),
})

export type PriceFacts = z.infer<typeof priceFacts>
