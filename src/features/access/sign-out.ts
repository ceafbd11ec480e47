import { and, eq } from 'drizzle-orm'
import type { Temporal } from 'temporal-polyfill'
import { hashOf } from '@/adapters/identity/secrets'
import type { CommuneDb } from '@/database/door'
import { writeInJournal } from '@/database/journal'
import { signIns } from '@/database/schema/accounts'
import { done, type Outcome } from '@/domain/refusal'

/** Ends the sign-in of this browser; one that is already over changes nothing. */
export async function signOut(
  db: CommuneDb,
  form: { token: string },
  at: { now: Temporal.Instant },
): Promise<Outcome<null>> {
  const [ended] = await db
    .delete(signIns)
    .where(and(eq(signIns.communeId, db.communeId), eq(signIns.tokenHash, hashOf(form.token))))
    .returning({ accountId: signIns.accountId })
  if (ended) await writeInJournal(db, 'signed-out', { by: ended.accountId, now: at.now })
  return done(null)
}
