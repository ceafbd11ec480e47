import type { Temporal } from 'temporal-polyfill'
import type { CommuneDb } from '@/database/door'
import { writeInJournal } from '@/database/journal'
import { done, type Outcome } from '@/domain/refusal'
import type { ByAccount } from './at-the-door'
import { lockAccount } from './lock-account'
import { endSignIns } from './open-sign-in'

/** Ends every sign-in of the account, this one too. */
export async function signOutEverywhere(
  db: CommuneDb,
  _form: object,
  { accountId, now }: ByAccount & { now: Temporal.Instant },
): Promise<Outcome<null>> {
  await lockAccount(db, accountId)
  await endSignIns(db, accountId)
  await writeInJournal(db, 'signed-out-everywhere', { by: accountId, now })
  return done(null)
}
