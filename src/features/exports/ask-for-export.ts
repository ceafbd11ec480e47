import type { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import type { CommuneDb } from '@/database/door'
import { askForExport } from '@/database/town-exports'
import { done } from '@/domain/refusal'

/** Nothing is typed to ask for an archive. */
export const askForm = z.object({})

/** An administrator of the town asks for its archive. */
export async function askForTownExport(db: CommuneDb, _form: unknown, { now }: { now: Temporal.Instant }) {
  await askForExport(db, 'agent', now)
  return done(null)
}

export { latestExports, type TownExport } from '@/database/town-exports'
