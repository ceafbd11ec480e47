import { z } from 'zod'
import type { CommuneRecord } from '@/communes/record'
import { adultToOpen, personName } from '@/domain/access/adult'
import { townRoles } from '@/domain/access/town-roles'

/** Which agent is acted on. */
export const agentForm = z.object({ accountId: z.uuid() })
export type AgentForm = z.output<typeof agentForm>

const townRole = z.enum(townRoles)
const services = z
  .array(z.string().max(100))
  .max(100)
  .default([])
  .transform((chosen) => [...new Set(chosen)])

const keysOf = (record: CommuneRecord) => record.services.map(({ key }) => key)

/** What an administrator types to open an agent's account. */
export const openAgentForm = (record: CommuneRecord) =>
  adultToOpen(record.languages).and(
    z.object({
      townRole,
      services: services.refine((chosen) => chosen.every((one) => keysOf(record).includes(one))),
    }),
  )

/** What an administrator may change of an agent; a service that the record has no longer may stay, not come. */
export const changeAgentForm = (record: CommuneRecord) =>
  agentForm
    .extend({ firstName: personName, lastName: personName, townRole, services })
    .transform((form) => ({ ...form, offered: keysOf(record) }))
export type ChangeAgentForm = z.output<ReturnType<typeof changeAgentForm>>
