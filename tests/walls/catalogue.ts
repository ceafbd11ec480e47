import type { Sql } from 'postgres'

/** The roles that a transaction may take. */
export const roles = [
  'portal_family',
  'portal_agent',
  'portal_operator',
  'portal_worker',
  'portal_access',
] as const
export type Role = (typeof roles)[number]

export interface Column {
  name: string
  type: string
  /** Not null and without a default: a row cannot do without it. */
  isNeeded: boolean
}

export interface ForeignKey {
  name: string
  columns: string[]
  parent: string
  parentColumns: string[]
}

export interface Table {
  name: string
  key: string[]
  columns: Column[]
  foreignKeys: ForeignKey[]
}

const everyTable = `
select c.relname as name,
  (select array_agg(a.attname order by u.place) from pg_index i, unnest(i.indkey::int2[]) with ordinality u(attnum, place)
    join pg_attribute a on a.attrelid = c.oid and a.attnum = u.attnum
    where i.indrelid = c.oid and i.indisprimary) as key,
  (select json_agg(json_build_object('name', a.attname, 'type', t.typname,
      'isNeeded', a.attnotnull and not a.atthasdef and a.attidentity = '' and a.attgenerated = '') order by a.attnum)
    from pg_attribute a join pg_type t on t.oid = a.atttypid
    where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as columns,
  (select coalesce(json_agg(json_build_object('name', k.conname, 'parent', p.relname,
      'columns', (select json_agg(a.attname order by u.place) from unnest(k.conkey) with ordinality u(attnum, place)
        join pg_attribute a on a.attrelid = k.conrelid and a.attnum = u.attnum),
      'parentColumns', (select json_agg(a.attname order by u.place) from unnest(k.confkey) with ordinality u(attnum, place)
        join pg_attribute a on a.attrelid = k.confrelid and a.attnum = u.attnum))), '[]')
    from pg_constraint k join pg_class p on p.oid = k.confrelid
    where k.contype = 'f' and k.conrelid = c.oid) as "foreignKeys"
from pg_class c join pg_namespace n on n.oid = c.relnamespace
where n.nspname = 'public' and c.relkind in ('r', 'p') order by c.relname`

/** Parents before children. */
function inOrder(tables: Table[]): Table[] {
  const sorted: Table[] = []
  let left = tables
  while (left.length > 0) {
    const waiting = new Set(left.map(({ name }) => name))
    const ready = left.filter((table) =>
      table.foreignKeys.every(({ parent }) => parent === table.name || !waiting.has(parent)),
    )
    if (ready.length === 0) throw new Error(`these tables point at each other: ${[...waiting].join(', ')}`)
    sorted.push(...ready)
    left = left.filter((table) => !ready.includes(table))
  }
  return sorted
}

/** Every table of the portal that has `commune_id`, as the database says; parents before children. */
export async function communeTables(sql: Sql): Promise<Table[]> {
  const tables = await sql.unsafe<Table[]>(everyTable)
  return inOrder(tables.filter(({ columns }) => columns.some(({ name }) => name === 'commune_id')))
}

/** Whether a role may, by its grants, do this to at least one column of a table. */
export async function isGranted(sql: Sql, role: string, table: string, privilege: string): Promise<boolean> {
  const [row] = await sql<{ granted: boolean }[]>`
    select has_table_privilege(${role}, ${table}, ${privilege}) or
      case when ${privilege} in ('SELECT', 'INSERT', 'UPDATE', 'REFERENCES')
      then has_any_column_privilege(${role}, ${table}, ${privilege}) else false end as granted`
  return row?.granted ?? false
}
