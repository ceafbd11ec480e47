import { beforeAll, describe, expect, it } from 'vitest'
import { administrator, attempt, inUndone } from './administrator'
import { communeTables, isGranted, roles, type Table } from './catalogue'
import { type Act, everyAct, type Intruder, intrusions } from './intrusions'
import { aCommune, aFamily, insertOf, keyOf, type Rows, rowsToWrite } from './rows'

const tables = await communeTables(administrator)
const here = { communeId: await aCommune(administrator), rows: new Map() as Rows }
const there = { communeId: await aCommune(administrator), rows: new Map() as Rows }
const personId = () => here.rows.get('accounts')?.id ?? null

let forged: Rows
const of = (table: Table) => ({
  table,
  victim: there.rows.get(table.name) ?? {},
  forged: forged.get(table.name) ?? {},
})

beforeAll(async () => {
  here.rows = await aFamily(administrator, tables, here.communeId)
  there.rows = await aFamily(administrator, tables, there.communeId)
  forged = await rowsToWrite(administrator, tables, there.communeId)
})

describe.each(tables)('$name', (table) => {
  it('has a row in each commune', async () => {
    const [{ communes } = { communes: 0 }] = await administrator<{ communes: number }[]>`
      select count(distinct commune_id)::int as communes from ${administrator(table.name)}`
    expect(communes).toBe(2)
  })

  it('would take the row that the others try to write, if there were no wall', async () => {
    const statement = insertOf(table.name, of(table).forged)
    expect(await inUndone(administrator, (tx) => attempt(tx, statement))).toEqual({ rows: 1 })
  })

  it.each(roles)('shows %s the rows of its own commune, if it may read at all', async (role) => {
    const mayRead = await isGranted(administrator, role, table.name, 'SELECT')
    const own = here.rows.get(table.name) ?? {}
    const result = await inUndone(administrator, async (tx) => {
      await tx`select portal.enter(${here.communeId}::uuid, ${role.slice('portal_'.length)}, ${personId()}::uuid)`
      return attempt(tx, `select 1 from ${table.name} where ${keyOf(table, own)}`)
    })
    expect(result).toEqual(mayRead ? { rows: 1 } : expect.objectContaining({ refused: '42501' }))
  })
})

// the owner too: migrations run as it, and FORCE holds for it
const walled = [...roles, 'portal_owner']
const everyone = walled.flatMap((role) => tables.map((table) => [role, table.name, table] as const))

type State = Intruder['communeId']
const reached = (role: string, communeId: State, table: Table, acts = everyAct) =>
  inUndone(administrator, (tx) => intrusions(tx, { role, communeId, personId: personId() }, of(table), acts))
const withoutCondition: Act[] = ['read', 'insert', 'update all', 'delete all']

describe('with the rights that each role has', () => {
  it.each(everyone)('%s reaches nothing in %s of another commune', async (role, _, table) => {
    expect(await reached(role, here.communeId, table)).toEqual([])
  })
})

describe('with every right given by mistake, the policies alone', () => {
  beforeAll(async () => {
    await administrator.unsafe(`grant all on all tables in schema public to ${roles.join(', ')}`)
  })

  it.each(everyone)('%s reaches nothing in %s of another commune', async (role, _, table) => {
    expect(await reached(role, here.communeId, table)).toEqual([])
  })

  it.each(everyone)('%s without a commune reaches nothing in %s', async (role, _, table) => {
    expect(await reached(role, null, table, withoutCondition)).toEqual([])
  })

  it.each(everyone)('%s that never entered reaches nothing in %s', async (role, _, table) => {
    expect(await reached(role, 'never set', table, withoutCondition)).toEqual([])
  })
})
