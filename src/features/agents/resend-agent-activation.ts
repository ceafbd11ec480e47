import { randomUUID } from 'node:crypto'
import { newMailedKey } from '@/adapters/identity/mailed-key'
import type { CommuneDb } from '@/database/door'
import { writeInJournal } from '@/database/journal'
import { keysEndingAfter, mailKeyTo } from '@/database/mailed-keys'
import type { AgentsRefusal } from '@/domain/access/agent-accounts'
import { managesServices } from '@/domain/access/agent-accounts'
import { mailedKeyEnds, mailsAnHour } from '@/domain/access/mailed-key'
import type { AccessRefusal } from '@/domain/access/refusals'
import { done, type Outcome, refused } from '@/domain/refusal'
import type { AgentForm } from './agent-form'
import type { By } from './change-agent'
import { lockAgents } from './lock-agents'

/**
 * A new mail with a new link, for an agent who lost the first; three in an hour at most. `null`: the account is not
 * there, is activated already or is disabled, so nothing is sent.
 */
export async function resendAgentActivation(
  db: CommuneDb,
  { accountId }: AgentForm,
  { now, by }: By,
): Promise<Outcome<{ mailId: string } | null, AccessRefusal | AgentsRefusal>> {
  const known = await lockAgents(db, accountId)
  if (!known || known.agent.isActivated || known.agent.isDisabled) return done(null)
  if (!managesServices(by, known.agent.services))
    return refused({ code: 'agent-of-other-services', facts: {} })
  const after = mailedKeyEnds('activation', now.subtract({ hours: 1 }))
  const most = mailsAnHour.account
  if ((await keysEndingAfter(db, accountId, { purpose: 'activation', after })) >= most)
    return refused({ code: 'mails-throttled', facts: { most } })
  const mailId = randomUUID()
  await mailKeyTo(db, accountId, newMailedKey(mailId, 'activation', now), now)
  await writeInJournal(db, 'activation-resent', { now, about: { accountId } })
  return done({ mailId })
}
