import { and, arrayContained, asc, count, eq, ne, type SQL, sql } from 'drizzle-orm'
import { z } from 'zod'
import type { CommuneDb } from '@/database/door'
import { accounts } from '@/database/schema/accounts'
import type { TownRole } from '@/domain/access/town-roles'

const agentsPerPage = 50

export type AgentState = 'active' | 'waiting' | 'disabled'
export type AgentRow = {
  id: string
  firstName: string
  lastName: string
  email: string
  identifier: string
  townRole: TownRole
  services: string[]
  state: AgentState
}
export type AgentsPage = { rows: AgentRow[]; page: number; pages: number }

/** The agents that someone may manage: held to services, those who are held to the same ones. */
function managedBy(db: CommuneDb, { services }: { services: string[] }): SQL | undefined {
  return and(
    eq(accounts.communeId, db.communeId),
    eq(accounts.kind, 'agent'),
    services.length > 0
      ? and(ne(accounts.services, []), arrayContained(accounts.services, services))
      : undefined,
  )
}

function rowOf(account: typeof accounts.$inferSelect): AgentRow[] {
  const { id, firstName, lastName, email, identifier, townRole, services, activatedAt, disabledAt } = account
  const state = disabledAt ? 'disabled' : activatedAt ? 'active' : 'waiting'
  return townRole ? [{ id, firstName, lastName, email, identifier, townRole, services, state }] : []
}

/** One page of the town's agents, by name. A page too far is the last. */
export async function agentsOfCommune(
  db: CommuneDb,
  by: { services: string[] },
  asked: { page: number },
): Promise<AgentsPage> {
  const where = managedBy(db, by)
  const [found] = await db.select({ count: count() }).from(accounts).where(where)
  const pages = Math.max(1, Math.ceil((found?.count ?? 0) / agentsPerPage))
  const page = Math.min(Math.max(1, asked.page), pages)
  const rows = await db
    .select()
    .from(accounts)
    .where(where)
    .orderBy(sql`lower(${accounts.lastName})`, sql`lower(${accounts.firstName})`, asc(accounts.id))
    .limit(agentsPerPage)
    .offset((page - 1) * agentsPerPage)
  return { rows: rows.flatMap(rowOf), page, pages }
}

/** An agent whom someone may manage; null when there is none under this id. */
export async function agentOfCommune(
  db: CommuneDb,
  by: { services: string[] },
  id: string,
): Promise<AgentRow | null> {
  if (!z.uuid().safeParse(id).success) return null
  const rows = await db
    .select()
    .from(accounts)
    .where(and(managedBy(db, by), eq(accounts.id, id)))
  return rows.flatMap(rowOf)[0] ?? null
}
