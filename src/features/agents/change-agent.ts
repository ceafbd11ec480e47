import { and, eq } from 'drizzle-orm'
import type { Temporal } from 'temporal-polyfill'
import type { CommuneDb } from '@/database/door'
import { writeInJournal } from '@/database/journal'
import { accounts } from '@/database/schema/accounts'
import { type AgentChange, type AgentsRefusal, refusalOfAgentChange } from '@/domain/access/agent-accounts'
import { done, type Outcome, refused } from '@/domain/refusal'
import type { AgentForm, ChangeAgentForm } from './agent-form'
import { type LockedAgent, lockAgents } from './lock-agents'

export type By = { now: Temporal.Instant; by: { accountId: string; services: readonly string[] } }

/** What became of an agent's account; `unchanged` when it is not there, or was so already. */
export type AgentChanged = 'changed' | 'rights-changed' | 'disabled' | 'enabled' | 'unchanged'

const thisAgent = (db: CommuneDb, accountId: string) =>
  and(eq(accounts.communeId, db.communeId), eq(accounts.id, accountId), eq(accounts.kind, 'agent'))

/** Locks an agent, and says whether their account may become that. Null when they are not of this town. */
async function judged(
  db: CommuneDb,
  accountId: string,
  to: (agent: LockedAgent) => AgentChange,
  { by }: By,
): Promise<Outcome<LockedAgent | null, AgentsRefusal>> {
  const known = await lockAgents(db, accountId)
  if (!known) return done(null)
  const refusal = refusalOfAgentChange({ ...known, to: to(known.agent), by })
  return refusal ? refused(refusal) : done(known.agent)
}

const sameRights = (a: Pick<AgentChange, 'townRole' | 'services'>, b: typeof a) =>
  a.townRole === b.townRole && a.services.toSorted().join() === b.services.toSorted().join()

/** Changes an agent's name, role and services. */
export async function changeAgent(
  db: CommuneDb,
  { accountId, firstName, lastName, townRole, services, offered }: ChangeAgentForm,
  at: By,
): Promise<Outcome<AgentChanged, AgentsRefusal>> {
  const asked = { townRole, services }
  const outcome = await judged(db, accountId, ({ isActive }) => ({ ...asked, isActive }), at)
  if (!outcome.ok) return outcome
  const agent = outcome.done
  if (!agent) return done('unchanged')
  if (!services.every((service) => offered.includes(service) || agent.services.includes(service)))
    return refused({ code: 'agent-of-other-services', facts: {} })
  await db
    .update(accounts)
    .set({ firstName, lastName, ...asked })
    .where(thisAgent(db, accountId))
  await writeInJournal(db, 'agent-account-changed', { now: at.now, about: { accountId, townRole } })
  return done(sameRights(agent, asked) ? 'changed' : 'rights-changed')
}

/** Closes an agent's account: from the commit on, each of its sign-ins is refused. */
export async function disableAgent(
  db: CommuneDb,
  { accountId }: AgentForm,
  at: By,
): Promise<Outcome<AgentChanged, AgentsRefusal>> {
  const outcome = await judged(db, accountId, (agent) => ({ ...agent, isActive: false }), at)
  if (!outcome.ok) return outcome
  if (!outcome.done || outcome.done.isDisabled) return done('unchanged')
  await db.update(accounts).set({ disabledAt: at.now }).where(thisAgent(db, accountId))
  await writeInJournal(db, 'account-disabled', { now: at.now, about: { accountId } })
  return done('disabled')
}

/** Opens it again; the person signs in anew. */
export async function enableAgent(
  db: CommuneDb,
  { accountId }: AgentForm,
  at: By,
): Promise<Outcome<AgentChanged, AgentsRefusal>> {
  const outcome = await judged(db, accountId, (agent) => ({ ...agent, isActive: agent.isActivated }), at)
  if (!outcome.ok) return outcome
  if (!outcome.done?.isDisabled) return done('unchanged')
  await db.update(accounts).set({ disabledAt: null }).where(thisAgent(db, accountId))
  await writeInJournal(db, 'account-enabled', { now: at.now, about: { accountId } })
  return done('enabled')
}

export { forgetSignIns } from '@/database/sign-ins'
