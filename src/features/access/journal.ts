import type { Temporal } from 'temporal-polyfill'
import type { CommuneDb } from '@/database/door'
import { auditLog } from '@/database/schema/outbox'

type Act =
  | 'signed-in'
  | 'sign-in-failed'
  | 'signed-out'
  | 'signed-out-everywhere'
  | 'password-mail-asked'
  | 'activation-mail-asked'
  | 'account-activated'
  | 'password-chosen'
  | 'password-changed'
  | 'password-change-failed'
  | 'identifier-changed'

/** Writes an act of the door in the journal. `by` is the account, when the person has proved to be its owner. */
export const writeInJournal = (
  db: CommuneDb,
  act: Act,
  { by, now, about = {} }: { by: string | null; now: Temporal.Instant; about?: Record<string, string> },
) =>
  db
    .insert(auditLog)
    .values({ communeId: db.communeId, at: now, actor: db.actor.role, actorId: by, act, about })
