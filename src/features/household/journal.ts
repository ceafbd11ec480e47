import type { Temporal } from 'temporal-polyfill'
import type { CommuneDb } from '@/database/door'
import { auditLog } from '@/database/schema/outbox'

type Act =
  | 'family-account-opened'
  | 'agent-account-opened'
  | 'activation-resent'
  | 'account-disabled'
  | 'account-enabled'

/** A line of the journal, in the transaction of the act. `about` holds ids only. */
export async function writeInJournal(
  db: CommuneDb,
  act: Act,
  about: Record<string, string>,
  at: Temporal.Instant,
) {
  const { actor } = db
  await db.insert(auditLog).values({
    communeId: db.communeId,
    at,
    actor: actor.role,
    actorId: 'accountId' in actor ? actor.accountId : null,
    act,
    about,
  })
}
