import { randomUUID } from 'node:crypto'
import type { Sql, TransactionSql } from 'postgres'
import type { Column, Table } from './catalogue'

/** A row as it is written in a statement: each value is text, Postgres gives it its type. */
export type Row = Record<string, string>
/** One row per table, that belong together: a family, its children, what it has booked. */
export type Rows = Map<string, Row>

let counted = 0

/** Days that go up with the number, of months of 28 days. */
const dayNumber = (number: number) =>
  [2000 + Math.floor(number / 336), 1 + Math.floor((number % 336) / 28), 1 + (number % 28)]
    .map((part) => String(part).padStart(2, '0'))
    .join('-')

/** A value for a column, by its type; a text, a number or a day is never the same twice. */
function valueFor({ name, type }: Column): string {
  if (type.startsWith('_')) return '{}'
  counted += 1
  switch (type) {
    case 'uuid':
      return randomUUID()
    case 'text':
    case 'varchar':
      return `${name}-${counted}`
    case 'int2':
    case 'int4':
    case 'int8':
    case 'numeric':
      return String(counted)
    case 'bool':
      return 'true'
    case 'date':
      return dayNumber(counted)
    case 'time':
      return '08:30'
    case 'timestamptz':
      return '2026-10-05T08:00:00Z'
    case 'bytea':
      return '\\x00'
    case 'json':
    case 'jsonb':
      return '{}'
    default:
      throw new Error(`no value is known for ${name}, of type ${type}: add one`)
  }
}

/** What a table needs besides: columns without a foreign key that say whose a row is, and those with a choice. */
const also: Record<string, (rows: Rows) => Row> = {
  accounts: () => ({ kind: 'family' }),
  mailed_keys: () => ({ purpose: 'activation' }),
  town_exports: () => ({ asked_by: 'operator' }),
  session_places: () => ({ channel: 'online' }),
  audit_log: (rows) => ({ actor_id: rows.get('accounts')?.id ?? '' }),
}

/** A new row of a table, that belongs with `rows`. */
export function rowFor(table: Table, rows: Rows, communeId: string): Row {
  const row: Row = { commune_id: communeId }
  const needed = table.columns.filter(({ name, isNeeded }) => isNeeded || table.key.includes(name))
  for (const { columns, parent, parentColumns } of table.foreignKeys) {
    const from = rows.get(parent)
    if (!from || !columns.every((column) => needed.some(({ name }) => name === column))) continue
    for (const [place, column] of columns.entries()) row[column] = from[parentColumns[place] ?? ''] ?? ''
  }
  for (const column of needed) row[column.name] ??= valueFor(column)
  return { ...row, ...also[table.name]?.(rows) }
}

const literal = (value: string) => `'${value.replaceAll("'", "''")}'`

export const insertOf = (table: string, row: Row) =>
  `insert into ${table} (${Object.keys(row).join(', ')}) values (${Object.values(row).map(literal).join(', ')})`

/** The condition that finds one row and no other. */
export const keyOf = (table: Table, row: Row) =>
  table.key.map((column) => `${column} = ${literal(row[column] ?? '')}`).join(' and ')

type AnySql = Sql | TransactionSql

export async function aCommune(administrator: AnySql): Promise<string> {
  const id = randomUUID()
  await administrator`
    insert into communes (id, slug, insee_code, name, record_version)
    values (${id}, ${`ville-${id}`}, ${id.slice(0, 5)}, 'Ville', 1)`
  return id
}

/** One row in every table of a commune, that belong to one family. */
export async function aFamily(administrator: AnySql, tables: Table[], communeId: string): Promise<Rows> {
  const rows: Rows = new Map()
  for (const table of tables) {
    const row = rowFor(table, rows, communeId)
    await administrator.unsafe(insertOf(table.name, row))
    rows.set(table.name, row)
  }
  return rows
}

/** For each table, a row that could be written in a commune: what it points at is there, and it is not yet. */
export async function rowsToWrite(administrator: AnySql, tables: Table[], communeId: string): Promise<Rows> {
  const rows: Rows = new Map()
  for (const [place, table] of tables.entries()) {
    const parents = await aFamily(administrator, tables.slice(0, place), communeId)
    rows.set(table.name, rowFor(table, parents, communeId))
  }
  return rows
}
