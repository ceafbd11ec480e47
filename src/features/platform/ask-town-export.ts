import type { Temporal } from 'temporal-polyfill'
import type { CommuneDb } from '@/database/door'
import { askForExport } from '@/database/town-exports'
import { done } from '@/domain/refusal'

/** An operator asks for the archive of a commune, which its administrators alone may read. */
export async function askTownExport(db: CommuneDb, _form: unknown, { now }: { now: Temporal.Instant }) {
  await askForExport(db, 'operator', now)
  return done(null)
}
