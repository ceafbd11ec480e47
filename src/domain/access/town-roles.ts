/** What a person of the town hall does on the portal. */
export const townRoles = ['administrator', 'agent', 'regisseur', 'centre-staff', 'reader'] as const
export type TownRole = (typeof townRoles)[number]
