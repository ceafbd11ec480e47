import type { Temporal } from 'temporal-polyfill'
import { type CommuneDb, personOf } from './door'
import { auditLog } from './schema/outbox'

/** Everything that the journal of a commune can tell. */
export type Act =
  // at the door
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
  // by an agent
  | 'account-disabled'
  | 'account-enabled'
  | 'activation-resent'
  | 'agent-account-changed'
  | 'agent-account-opened'
  | 'family-account-opened'
  | 'town-export-asked'
  | 'town-export-downloaded'
  // by a family
  | 'bookings-changed'
  | 'calendar-feed-created'
  | 'calendar-feed-revoked'
  // by whoever runs the platform
  | 'administrator-invited'
  | 'commune-opened'
  | 'commune-resumed'
  | 'commune-suspended'
  | 'demo-families-loaded'
  | 'demo-twin-created'
  | 'record-proposed'
  | 'record-published'
  | 'record-version-withdrawn'

type Line = {
  now: Temporal.Instant
  /** Ids only: the journal names nobody. */
  about?: Record<string, string>
  /** The account that has proved to be its owner's, where the door itself acts. Else who acts in the transaction. */
  by?: string | null
}

/** Writes a line of the journal, in the transaction of the act. */
export async function writeInJournal(db: CommuneDb, act: Act, { now, about = {}, by }: Line) {
  const { actor } = db
  const actorId = by === undefined ? personOf(actor) : by
  await db
    .insert(auditLog)
    .values({ communeId: db.communeId, at: now, actor: actor.role, actorId, act, about })
}
