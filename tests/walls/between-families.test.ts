import { beforeAll, describe, expect, it } from 'vitest'
import { administrator, inUndone } from './administrator'
import { communeTables, type Table } from './catalogue'
import { everyAct, intrusions } from './intrusions'
import { openToFamilies } from './open-to-families'
import { aCommune, aFamily, type Rows, rowsToWrite } from './rows'

const tables = await communeTables(administrator)
const communeId = await aCommune(administrator)
let mine: Rows
let theirs: Rows
let forged: Rows

beforeAll(async () => {
  mine = await aFamily(administrator, tables, communeId)
  theirs = await aFamily(administrator, tables, communeId)
  forged = await rowsToWrite(administrator, tables, communeId)
})

const acts = everyAct.filter((act) => act !== 'move')
const me = () => ({ role: 'portal_family', communeId, personId: mine.get('accounts')?.id ?? null })
const of = (table: Table) => ({
  table,
  victim: theirs.get(table.name) ?? {},
  forged: forged.get(table.name) ?? {},
})

const personal = tables.filter(({ name }) => !(name in openToFamilies))
const open = tables.filter(({ name }) => name in openToFamilies)

it('each table that is open to families is one of the database', () => {
  expect(open.map(({ name }) => name).sort()).toEqual(Object.keys(openToFamilies).sort())
})

describe('with the rights of families', () => {
  it.each(personal)('a family reaches nothing of another in $name', async (table) => {
    expect(await inUndone(administrator, (tx) => intrusions(tx, me(), of(table), acts))).toEqual([])
  })

  it.each(open)('a family does to $name what it must, and nothing else', async (table) => {
    const may = openToFamilies[table.name]?.may ?? []
    const others = acts.filter((act) => !may.includes(act))
    expect(await inUndone(administrator, (tx) => intrusions(tx, me(), of(table), others))).toEqual([])
  })

  it.each(personal)('a person without a household reaches nothing in $name', async (table) => {
    const someone = { ...me(), personId: crypto.randomUUID() }
    expect(await inUndone(administrator, (tx) => intrusions(tx, someone, of(table), acts))).toEqual([])
  })
})

describe('with every right given by mistake: the policies alone', () => {
  beforeAll(async () => {
    await administrator.unsafe('grant all on all tables in schema public to portal_family')
  })

  it.each(personal)('a family reaches nothing of another in $name', async (table) => {
    expect(await inUndone(administrator, (tx) => intrusions(tx, me(), of(table), acts))).toEqual([])
  })
})
