import type { TownRole } from './town-roles'

/** What may be done on the town's side of the portal. */
export type Right =
  | 'read-households'
  | 'open-accounts'
  | 'read-settings'
  | 'change-settings'
  | 'manage-agents'
  | 'export-town'

const everything: readonly Right[] = [
  'read-households',
  'open-accounts',
  'read-settings',
  'change-settings',
  'manage-agents',
  'export-town',
]

/** Centre staff will see their own groups only: nothing here is theirs yet. */
export const rightsOf: Record<TownRole, readonly Right[]> = {
  administrator: everything,
  agent: ['read-households', 'open-accounts', 'read-settings'],
  regisseur: ['read-households', 'read-settings'],
  'centre-staff': [],
  reader: ['read-households', 'read-settings'],
}

type OfTheTown = { townRole: TownRole; services: readonly string[] }

/** Held to services, nobody takes away the families of the others. */
const ofTheWholeTown: readonly Right[] = ['export-town']

/** Whether a role holds a right; what takes the whole town away is for those who are held to no service. */
export const mayDo = ({ townRole, services }: OfTheTown, right: Right): boolean =>
  rightsOf[townRole].includes(right) && (services.length === 0 || !ofTheWholeTown.includes(right))

/**
 * Whether someone works for a service: nobody is held to one whose account names none. What belongs to no service is
 * everyone's to read, and for those who are held to none to change.
 */
export const worksFor = ({ services }: OfTheTown, service: string | undefined): boolean =>
  services.length === 0 || (service !== undefined && services.includes(service))
