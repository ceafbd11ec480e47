import { randomUUID } from 'node:crypto'
import type { Temporal } from 'temporal-polyfill'
import type { CommuneDb } from '@/database/door'
import { done, type Outcome } from '@/domain/refusal'
import { writeActivationMail } from './activation-mail'
import { writeInJournal } from './journal'
import { insertAccounts } from './new-accounts'
import type { AdultToOpen } from './open-account-form'

/** The account of an agent of the town, activated by mail like any other. */
export async function openAgentAccount(
  db: CommuneDb,
  agent: AdultToOpen,
  { now }: { now: Temporal.Instant },
): Promise<Outcome<{ accountId: string; mailId: string }>> {
  const accountId = randomUUID()
  const taken = await insertAccounts(db, 'agent', [{ ...agent, id: accountId }], now)
  if (!taken.ok) return taken
  const mailId = await writeActivationMail(db, accountId, now)
  await writeInJournal(db, 'agent-account-opened', { accountId }, now)
  return done({ accountId, mailId })
}
