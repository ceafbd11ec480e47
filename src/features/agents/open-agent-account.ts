import { randomUUID } from 'node:crypto'
import type { Temporal } from 'temporal-polyfill'
import { newMailedKey } from '@/adapters/identity/mailed-key'
import type { Language } from '@/communes/text'
import type { CommuneDb } from '@/database/door'
import { writeInJournal } from '@/database/journal'
import { mailKeyTo } from '@/database/mailed-keys'
import { insertAccounts } from '@/database/new-accounts'
import type { AdultToOpen } from '@/domain/access/adult'
import { managesServices } from '@/domain/access/agent-accounts'
import type { TownRole } from '@/domain/access/town-roles'
import { done, type Outcome, refused } from '@/domain/refusal'

type Opening = {
  now: Temporal.Instant
  townRole: TownRole
  services?: string[]
  /** Who opens it, when it is an administrator of the town. */
  by?: { services: readonly string[] }
}

/** The account of an agent of the town, activated by mail like any other. */
export async function openAgentAccount(
  db: CommuneDb,
  agent: AdultToOpen<Language>,
  { now, townRole, services = [], by }: Opening,
): Promise<Outcome<{ accountId: string; mailId: string }>> {
  if (by && !managesServices(by, services)) return refused({ code: 'agent-of-other-services', facts: {} })
  const accountId = randomUUID()
  const as = { kind: 'agent', townRole, services } as const
  const taken = await insertAccounts(db, as, [{ ...agent, id: accountId }], now)
  if (taken) return refused(taken)
  const mailId = randomUUID()
  await mailKeyTo(db, accountId, newMailedKey(mailId, 'activation', now), now)
  await writeInJournal(db, 'agent-account-opened', { now, about: { accountId } })
  return done({ accountId, mailId })
}
