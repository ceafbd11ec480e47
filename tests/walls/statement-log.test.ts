import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { sql } from 'drizzle-orm'
import { afterAll, describe, expect, inject, it, vi } from 'vitest'
import { disconnect } from '@/database/connection'
import { type CommuneId, readInCommune } from '@/database/door'
import { connectFromEnv } from '@/request/connect'
import { administrator } from './administrator'
import { communeTables } from './catalogue'
import { tablesWithoutCommune } from './commune-in-statement'

connectFromEnv()
afterAll(disconnect)

interface Line {
  user?: string
  application_name?: string
  error_severity?: string
  message?: string
}

const sent = /^(?:statement|execute [^:]+): ([\s\S]*)$/

/** What the portal's own connections have sent since the server started, each text once. */
async function statementsOfPortal(): Promise<Set<string>> {
  const found = new Set<string>()
  const lines = createInterface({ input: createReadStream(inject('pg').statementLog), crlfDelay: Infinity })
  for await (const text of lines) {
    if (!text.includes('"application_name":"portal"')) continue
    const line = JSON.parse(text) as Line
    const statement = line.error_severity === 'LOG' ? sent.exec(line.message ?? '')?.[1] : undefined
    if (line.user === 'portal' && statement) found.add(statement)
  }
  return found
}

const tables = new Set((await communeTables(administrator)).map(({ name }) => name))

/** A read through the door, that can be told from all others; the log is whole once it holds it. */
async function wholeLog() {
  const mark = crypto.randomUUID()
  const commune = crypto.randomUUID() as CommuneId
  await readInCommune(commune, { role: 'worker' }, (db) =>
    db.execute(sql.raw(`select '${mark}' from children where commune_id = '${commune}'`)),
  )
  return vi.waitFor(
    async () => {
      const statements = await statementsOfPortal()
      expect([...statements].some((one) => one.includes(mark))).toBe(true)
      return statements
    },
    { timeout: 30_000, interval: 200 },
  )
}

describe('each statement of the whole run', { timeout: 120_000 }, () => {
  it('says the commune of each table it touches', async () => {
    const faults: string[] = []
    for (const statement of await wholeLog())
      for (const table of await tablesWithoutCommune(statement, tables)) faults.push(`${table}: ${statement}`)
    expect(faults).toEqual([])
  })
})

const without: [statement: string, table: string][] = [
  ['select * from children', 'children'],
  ['select * from public.children where id = $1', 'children'],
  ['select * from children where commune_id = $1 or id = $2', 'children'],
  ['select * from children where commune_id <> $1', 'children'],
  ['select * from children where commune_id in ($1, $2)', 'children'],
  ['select * from children where commune_id = commune_id', 'children'],
  ['select * from children c, guardians g where c.commune_id = $1', 'guardians'],
  ['select * from children c join guardians g on g.commune_id = c.commune_id where g.id = $1', 'children'],
  ['select * from guardians where commune_id = $1 and id in (select id from children)', 'children'],
  ['select * from communes where id in (select commune_id from children)', 'children'],
  ['with c as (select * from children) select * from c where commune_id = $1', 'children'],
  ['select id from children where commune_id = $1 union select id from guardians', 'guardians'],
  ['update children set last_name = $1 where id = $2', 'children'],
  ['update children set last_name = $1 from guardians g where children.commune_id = $2', 'guardians'],
  ['delete from children where id = $1', 'children'],
  ['delete from children using guardians g where children.commune_id = $1', 'guardians'],
  ['insert into children (id) values ($1)', 'children'],
  ['insert into counters (commune_id, name) select $1, last_name from children', 'children'],
]

const within = [
  'select * from communes',
  'select * from children where commune_id = $1::uuid',
  'select * from children where $1 = commune_id and (id = $2 or id = $3)',
  'select * from "children" where "children"."commune_id" = $1',
  'select * from children c left join guardians g on g.commune_id = c.commune_id where c.commune_id = $1',
  'select * from guardians g where g.commune_id = $1 and exists (select from children c where c.commune_id = g.commune_id)',
  'insert into children (commune_id, id) values ($1, $2) on conflict do nothing',
  'update children set last_name = $1 where commune_id = $2 and id = $3',
  'delete from children where commune_id = $1',
]

describe('the reading of a statement', () => {
  it.each(without)('finds what is left out of: %s', async (statement, table) => {
    expect(await tablesWithoutCommune(statement, tables)).toContain(table)
  })

  it.each(within)('finds nothing wrong with: %s', async (statement) => {
    expect(await tablesWithoutCommune(statement, tables)).toEqual([])
  })
})
