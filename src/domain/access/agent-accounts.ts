import type { RefusalOf } from '../refusal'
import type { TownRole } from './town-roles'

export type AgentsRefusal =
  /** Someone must always be able to give rights: an administrator of the whole town, whose account is active. */
  | RefusalOf<'last-administrator'>
  /** Nobody closes the door behind themself. */
  | RefusalOf<'own-account-stays'>
  /** Someone held to services manages those who are held to the same ones, and no other. */
  | RefusalOf<'agent-of-other-services'>

type Held = { townRole: TownRole; services: readonly string[] }
export type AgentAccount = Held & { id: string; isActive: boolean }
/** What an account becomes. */
export type AgentChange = Held & { isActive: boolean }

const isWithin = (services: readonly string[], held: readonly string[]) =>
  held.length === 0 || (services.length > 0 && services.every((service) => held.includes(service)))

/** Whether someone may manage an agent of these services; held to none, all of them. */
export const managesServices = (by: Pick<Held, 'services'>, services: readonly string[]): boolean =>
  isWithin(services, by.services)

const governs = ({ townRole, services, isActive }: AgentChange) =>
  isActive && townRole === 'administrator' && services.length === 0

type Judged = {
  by: { accountId: string; services: readonly string[] }
  agent: AgentAccount
  to: AgentChange
  /** Every administrator of the town, the agent or not. */
  administrators: readonly AgentAccount[]
}

/** Why an agent's account may not become that, or null. */
export function refusalOfAgentChange({ by, agent, to, administrators }: Judged): AgentsRefusal | null {
  if (!managesServices(by, agent.services) || !managesServices(by, to.services))
    return { code: 'agent-of-other-services', facts: {} }
  const others = administrators.filter(({ id }) => id !== agent.id)
  if (governs(agent) && !governs(to) && !others.some(governs))
    return { code: 'last-administrator', facts: {} }
  if (agent.isActive && !to.isActive && agent.id === by.accountId)
    return { code: 'own-account-stays', facts: {} }
  return null
}
