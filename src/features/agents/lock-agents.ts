import { and, asc, eq, or } from 'drizzle-orm'
import type { CommuneDb } from '@/database/door'
import { accounts } from '@/database/schema/accounts'
import type { AgentAccount } from '@/domain/access/agent-accounts'

export type LockedAgent = AgentAccount & { isDisabled: boolean; isActivated: boolean }

/**
 * An agent and every administrator of the town, held until the end in one order: two administrators who take each
 * other's rights away wait for each other, and the second is told. Undefined when the agent is not of this town.
 */
export async function lockAgents(db: CommuneDb, accountId: string) {
  const rows = await db
    .select({
      id: accounts.id,
      townRole: accounts.townRole,
      services: accounts.services,
      activatedAt: accounts.activatedAt,
      disabledAt: accounts.disabledAt,
    })
    .from(accounts)
    .where(
      and(
        eq(accounts.communeId, db.communeId),
        eq(accounts.kind, 'agent'),
        or(eq(accounts.id, accountId), eq(accounts.townRole, 'administrator')),
      ),
    )
    .orderBy(asc(accounts.id))
    .for('update')
  const agents = rows.flatMap(({ id, townRole, services, activatedAt, disabledAt }): LockedAgent[] => {
    const state = { isActivated: activatedAt !== null, isDisabled: disabledAt !== null }
    const isActive = state.isActivated && !state.isDisabled
    return townRole ? [{ id, townRole, services, isActive, ...state }] : []
  })
  const agent = agents.find(({ id }) => id === accountId)
  return agent && { agent, administrators: agents.filter(({ townRole }) => townRole === 'administrator') }
}
