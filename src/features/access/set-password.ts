import type { Temporal } from 'temporal-polyfill'
import type { CommuneDb } from '@/database/door'
import { credentials } from '@/database/schema/accounts'
import { outbox } from '@/database/schema/outbox'
import type { LockedAccount } from './lock-account'
import { endSignIns } from './open-sign-in'

/** What somebody who knows the person would try first. */
export const wordsOf = (account: LockedAccount, townName: string) => [
  account.identifier,
  account.email,
  account.firstName,
  account.lastName,
  townName,
]

/** Gives the account, which must be locked, its password; every sign-in of it ends. */
export async function setPassword(
  db: CommuneDb,
  accountId: string,
  passwordHash: string,
  now: Temporal.Instant,
) {
  await db
    .insert(credentials)
    .values({ communeId: db.communeId, accountId, passwordHash, changedAt: now })
    .onConflictDoUpdate({
      target: [credentials.communeId, credentials.accountId],
      set: { passwordHash, changedAt: now },
    })
  await endSignIns(db, accountId)
}

export const tellPasswordChanged = (db: CommuneDb, accountId: string, now: Temporal.Instant) =>
  db
    .insert(outbox)
    .values({ communeId: db.communeId, accountId, mail: 'passwordChanged', about: {}, writtenAt: now })
