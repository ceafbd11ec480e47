import { randomUUID } from 'node:crypto'
import type { Temporal } from 'temporal-polyfill'
import { newMailedKey } from '@/adapters/identity/mailed-key'
import type { CommuneDb } from '@/database/door'
import { writeInJournal } from '@/database/journal'
import { mailKeyTo } from '@/database/mailed-keys'
import type { TownRole } from '@/domain/access/town-roles'
import { done, type Outcome } from '@/domain/refusal'
import { insertAccounts } from './new-accounts'
import type { AdultToOpen } from './open-account-form'

/** The account of an agent of the town, activated by mail like any other. */
export async function openAgentAccount(
  db: CommuneDb,
  agent: AdultToOpen,
  { now, townRole, services = [] }: { now: Temporal.Instant; townRole: TownRole; services?: string[] },
): Promise<Outcome<{ accountId: string; mailId: string }>> {
  const accountId = randomUUID()
  const taken = await insertAccounts(db, { kind: 'agent', townRole, services }, [{ ...agent, id: accountId }], now)
  if (!taken.ok) return taken
  const mailId = randomUUID()
  await mailKeyTo(db, accountId, newMailedKey(mailId, 'activation', now), now)
  await writeInJournal(db, 'agent-account-opened', { now, about: { accountId } })
  return done({ accountId, mailId })
}
