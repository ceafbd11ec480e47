import { and, eq, ne } from 'drizzle-orm'
import type { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import type { CommuneDb } from '@/database/door'
import { writeInJournal } from '@/database/journal'
import { communes } from '@/database/schema/platform'
import type { PlatformRefusal } from '@/domain/platform/refusals'
import { done, type Outcome, refused } from '@/domain/refusal'

export const communeForm = z.object({ commune: z.string().max(100) })

type State = 'open' | 'suspended'

async function setState(
  db: CommuneDb,
  state: State,
  now: Temporal.Instant,
): Promise<Outcome<null, PlatformRefusal>> {
  const changed = await db
    .update(communes)
    .set({ state, suspendedAt: state === 'suspended' ? now : null })
    .where(and(eq(communes.id, db.communeId), ne(communes.state, state)))
    .returning({ id: communes.id })
  if (changed.length === 0) return refused({ code: 'state-unchanged', facts: {} })
  await writeInJournal(db, state === 'open' ? 'commune-resumed' : 'commune-suspended', { now })
  return done(null)
}

/** Closes the commune to everybody, without losing anything: its addresses say so, its jobs wait. */
export const suspendCommune = (db: CommuneDb, { now }: { now: Temporal.Instant }) =>
  setState(db, 'suspended', now)

/** Opens it again, as it was. */
export const resumeCommune = (db: CommuneDb, { now }: { now: Temporal.Instant }) => setState(db, 'open', now)
