import { z } from 'zod'

const place = z.string().min(1).max(300)
const revision = z.coerce.number().int().min(0)

/** The number of a version, as far as the database counts. */
export const versionNumber = z.coerce.number().int().min(1).max(2_147_483_647)

/** A block of the record as its form sends it: where it stands, the button pressed, and its fields. */
export const settingsForm = z
  .object({ ou: place, revision, base: versionNumber, go: z.string().min(1).max(300) })
  .catchall(z.union([z.string(), z.array(z.string())]))
  .transform(({ ou, revision, base, go, ...fields }) => ({ ou, place: ou, revision, base, go, fields }))

/** A move of one item of a list. */
export const arrangeForm = z
  .object({ ou: place, revision, base: versionNumber, geste: z.enum(['remove', 'up', 'down']) })
  .transform(({ ou, revision, base, geste }) => ({ place: ou, revision, base, arrangement: geste }))
