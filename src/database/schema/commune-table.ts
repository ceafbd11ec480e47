import { type SQL, sql } from 'drizzle-orm'
import {
  type PgColumnBuilderBase,
  type PgTableExtraConfigValue,
  pgPolicy,
  pgRole,
  pgTable,
  uuid,
} from 'drizzle-orm/pg-core'

/** The Postgres roles that a transaction may take; `portal`, which logs in, can do nothing by itself. */
export const roles = {
  /** Families, seeing their own households only. */
  family: pgRole('portal_family').existing(),
  /** The town's agents. */
  agent: pgRole('portal_agent').existing(),
  /** The platform's operators: no table with personal data. */
  operator: pgRole('portal_operator').existing(),
  /** Jobs that run without a person. */
  worker: pgRole('portal_worker').existing(),
  /** The door: sign-in, activation, sessions. Sees no household. */
  access: pgRole('portal_access').existing(),
} as const
export type RoleName = keyof typeof roles

export const currentCommune = sql`nullif(current_setting('portal.commune_id', true), '')::uuid`
export const currentPerson = sql`nullif(current_setting('portal.person_id', true), '')::uuid`

/** Who reaches the rows of a table: the rows a family sees, by a condition; the other roles, whole or not at all. */
export type Reach = { family?: SQL | { sees: SQL; writes: SQL } } & {
  [role in Exclude<RoleName, 'family'>]?: true
}

/** A family's rows: those of a household for which the signed-in person has an account. */
export const ofMyHouseholds = sql`household_id in (select h.household_id from account_households h where h.commune_id = ${currentCommune} and h.account_id = ${currentPerson})`
/** A family's rows: those of a child of one of these households. */
export const ofMyChildren = sql`child_id in (select c.child_id from household_children c where c.commune_id = ${currentCommune})`
/** A family's rows: the person's own. */
export const ofMyAccount = sql`account_id = ${currentPerson}`
/** Rows without personal data, open to every family of the commune. */
export const openToFamilies = sql`true`

/**
 * The only way to declare a table of a commune: `commune_id` first, and the wall. The restrictive policy holds for
 * every role and is ANDed to the permissive ones, so that no later policy can open a commune to another.
 */
export function communeTable<T extends Record<string, PgColumnBuilderBase>>(
  name: string,
  columns: T,
  reach: Reach,
  constraints: (table: CommuneColumns<T>) => PgTableExtraConfigValue[],
) {
  const inThisCommune = sql`commune_id = ${currentCommune}`
  const { family, ...staff } = reach
  const staffRoles = Object.keys(staff).map((role) => roles[role as RoleName])
  return pgTable(name, { communeId: uuid('commune_id').notNull(), ...columns }, (table) => [
    pgPolicy(`${name}_commune`, {
      as: 'restrictive',
      for: 'all',
      to: Object.values(roles),
      using: inThisCommune,
      withCheck: inThisCommune,
    }),
    ...(family
      ? [
          pgPolicy(`${name}_family`, {
            for: 'all',
            to: roles.family,
            using: 'sees' in family ? family.sees : family,
            withCheck: 'sees' in family ? family.writes : family,
          }),
        ]
      : []),
    ...(staffRoles.length
      ? [pgPolicy(`${name}_staff`, { for: 'all', to: staffRoles, using: sql`true`, withCheck: sql`true` })]
      : []),
    ...constraints(table as never),
  ])
}

type CommuneColumns<T extends Record<string, PgColumnBuilderBase>> = Parameters<
  NonNullable<Parameters<typeof pgTable<string, { communeId: ReturnType<typeof communeIdColumn> } & T>>[2]>
>[0]
const communeIdColumn = () => uuid('commune_id').notNull()
