import type { TransactionSql } from 'postgres'
import { attempt, type Result, tried } from './administrator'
import type { Table } from './catalogue'
import { insertOf, keyOf, type Row } from './rows'

/** Who tries to reach a row that is not theirs. Without a commune: null, as the platform's transactions; or never set. */
export interface Intruder {
  role: string
  communeId: string | null | 'never set'
  personId: string | null
}

/** Becomes the intruder until the attempt is taken back. */
async function become(tx: TransactionSql, { role, communeId, personId }: Intruder) {
  const actor = /^portal_(family|agent|operator|worker|access)$/.exec(role)?.[1]
  if (communeId === 'never set') await tx.unsafe(`set local role ${role}`)
  else if (actor) await tx`select portal.enter(${communeId}::uuid, ${actor}, ${personId}::uuid)`
  else await tx.unsafe(`set local portal.commune_id = '${communeId ?? ''}'; set local role ${role}`)
}

export type Act = 'read' | 'insert' | 'update' | 'update all' | 'delete' | 'delete all' | 'move'

/** A row of someone else, and one that the intruder would write among theirs. */
export interface Target {
  table: Table
  victim: Row
  forged: Row
}

const NOT_ALLOWED = '42501'
const isRefused = (result: Result) => 'refused' in result && result.refused === NOT_ALLOWED
const saidOf = (result: Result) =>
  'refused' in result ? `${result.refused} ${result.message}` : `${result.rows} rows`

async function columnToChange(tx: TransactionSql, role: string, table: Table): Promise<string> {
  const [granted] = await tx<{ name: string }[]>`
    select attname as name from pg_attribute where attrelid = ${table.name}::regclass and attnum > 0
      and not attisdropped and has_column_privilege(${role}, ${table.name}, attname, 'UPDATE') order by attnum limit 1`
  return granted?.name ?? 'commune_id'
}

const statements: Record<Act, (target: Target, column: string, own: string) => string> = {
  read: ({ table, victim }) => `select 1 from ${table.name} where ${keyOf(table, victim)}`,
  insert: ({ table, forged }) => insertOf(table.name, forged),
  update: ({ table, victim }, column) =>
    `update ${table.name} set ${column} = ${column} where ${keyOf(table, victim)}`,
  // reads no column: only the policies for updates are in the way
  'update all': ({ table }, _, own) => `update ${table.name} set commune_id = '${own}'`,
  delete: ({ table, victim }) => `delete from ${table.name} where ${keyOf(table, victim)}`,
  'delete all': ({ table }) => `delete from ${table.name}`,
  move: ({ table, victim }, _, own) =>
    `update ${table.name} set commune_id = '${victim.commune_id}' where commune_id = '${own}'`,
}

/** The victim's row with its place in the table: not the same once it has been written again. */
async function stamp(tx: TransactionSql, { table, victim }: Target): Promise<string> {
  const results = await tx.unsafe(
    `reset role; select ctid, xmin, t::text as line from ${table.name} t where ${keyOf(table, victim)}`,
  )
  return JSON.stringify(results[1])
}

interface Attempt {
  act: Act
  statement: string
  intruder: Intruder
  target: Target
  before: string
}

async function faultOf(tx: TransactionSql, { act, statement, intruder, target, before }: Attempt) {
  return tried(tx, async (inner) => {
    // so that one may delete one's own rows whatever points at them, and only the wall is in the way
    if (act === 'delete all') await inner.unsafe('set local session_replication_role = replica')
    await become(inner, intruder)
    const result = await attempt(inner, statement)
    const after = await stamp(inner, target)
    const nothing = isRefused(result) || ('rows' in result && (result.rows === 0 || act.endsWith(' all')))
    const isWalled = act === 'insert' ? isRefused(result) : nothing && before === after
    return isWalled ? [] : [`${intruder.role}, ${target.table.name}, ${act}: ${saidOf(result)}`]
  })
}

export const everyAct: Act[] = ['read', 'insert', 'update', 'update all', 'delete', 'delete all', 'move']

/** Every way in which the intruder reached the row of the victim, or wrote one among theirs. */
export async function intrusions(
  tx: TransactionSql,
  intruder: Intruder,
  target: Target,
  acts: readonly Act[] = everyAct,
): Promise<string[]> {
  const column = await columnToChange(tx, intruder.role, target.table)
  const { communeId } = intruder
  const own = communeId && communeId !== 'never set' ? communeId : target.victim.commune_id
  const before = await stamp(tx, target)
  const faults: string[] = []
  for (const act of acts) {
    const statement = statements[act](target, column, own ?? '')
    faults.push(...(await faultOf(tx, { act, statement, intruder, target, before })))
  }
  return faults
}
