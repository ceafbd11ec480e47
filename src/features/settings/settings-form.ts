import { z } from 'zod'

const place = z.string().min(1).max(300)
const revision = z.coerce.number().int().min(0)
const base = z.coerce.number().int().min(1)

/** A block of the record as its form sends it: where it stands, the button pressed, and its fields. */
export const settingsForm = z
  .object({ ou: place, revision, base, go: z.string().min(1).max(300) })
  .catchall(z.union([z.string(), z.array(z.string())]))
  .transform(({ ou, revision, base, go, ...fields }) => ({ ou, place: ou, revision, base, go, fields }))

/** A move of one item of a list. */
export const arrangeForm = z
  .object({ ou: place, revision, base, geste: z.enum(['remove', 'up', 'down']) })
  .transform(({ ou, revision, base, geste }) => ({ place: ou, revision, base, arrangement: geste }))
