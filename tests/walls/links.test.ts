import type { TransactionSql } from 'postgres'
import { beforeAll, describe, expect, it } from 'vitest'
import { administrator, attempt, inUndone, tried } from './administrator'
import { communeTables, type ForeignKey, roles, type Table } from './catalogue'
import { aCommune, aFamily, insertOf, type Row, type Rows, rowFor } from './rows'

const tables = await communeTables(administrator)
const here = await aCommune(administrator)
const there = await aCommune(administrator)
let theirs: Rows

beforeAll(async () => {
  theirs = await aFamily(administrator, tables, there)
  await administrator.unsafe(`grant all on all tables in schema public to ${roles.join(', ')}`)
})

interface Link extends ForeignKey {
  table: Table
}

const names = new Set(tables.map(({ name }) => name))
const links: Link[] = tables.flatMap((table) =>
  table.foreignKeys.filter(({ parent }) => names.has(parent)).map((key) => ({ ...key, table })),
)

/** What a row needs besides to carry this link. */
const also: Record<string, Row> = { bookings_cancel_request: { cancelled_at: '2026-10-05T08:00:00Z' } }

/** A row of this commune that could be written, but for its link, which names the row that `parent` says. */
function pointing(link: Link, family: Rows, parent: (column: string) => string): Row {
  const { table, name, columns, parentColumns } = link
  const row: Row = { ...rowFor(table, family, here), ...also[name] }
  for (const [place, column] of columns.entries()) {
    if (column !== 'commune_id') row[column] = parent(parentColumns[place] ?? '')
  }
  return row
}

const actorOf = (role: string) => role.slice('portal_'.length)

/** What the database answers to one insert, without the ids that were asked for. */
const answerTo = (tx: TransactionSql, role: string, accountId: string, statement: string) =>
  tried(tx, async (inner) => {
    if (role !== 'postgres')
      await inner`select portal.enter(${here}::uuid, ${actorOf(role)}, ${accountId}::uuid)`
    const result = await attempt(inner, statement)
    if (!('refused' in result)) return { code: 'accepted', said: '' }
    const said = `${result.message} ${result.detail}`
      .replace(/[0-9a-f]{8}(-[0-9a-f]+){4}/g, 'id')
      .replace(/, \d+\)/g, ', number)')
    return { code: result.refused, said }
  })

/** What the database answers to a link towards the other commune's row, and towards nothing at all. */
const answers = (role: string, link: Link) =>
  inUndone(administrator, async (tx) => {
    const family = await aFamily(tx, tables.slice(0, tables.indexOf(link.table)), here)
    const accountId = family.get('accounts')?.id ?? crypto.randomUUID()
    const existing = pointing(link, family, (column) => theirs.get(link.parent)?.[column] ?? '')
    const numbers = tables
      .find(({ name }) => name === link.parent)
      ?.columns.filter(({ type }) => type === 'int4')
    const absent = pointing(link, family, (column) =>
      numbers?.some(({ name }) => name === column) ? '2000000000' : crypto.randomUUID(),
    )
    return [
      await answerTo(tx, role, accountId, insertOf(link.table.name, existing)),
      await answerTo(tx, role, accountId, insertOf(link.table.name, absent)),
    ]
  })

describe.each(links)('the link $name', (link) => {
  it.each(['postgres', ...roles])(
    'as %s, answers the same for a row of another commune and for none',
    async (role) => {
      const [existing, absent] = await answers(role, link)
      expect(existing).toEqual(absent)
      // as the administrator no policy is in the way: what refuses is the key, which carries the commune
      if (role === 'postgres') expect(existing?.code).toBe('23503')
      else expect(['23503', '42501']).toContain(existing?.code)
    },
  )
})

it('a link that left the commune out would be seen', async () => {
  const [existing, absent] = await inUndone(administrator, async (tx) => {
    await tx.unsafe(`create unique index gap on children (id);
      create table gap_links (commune_id uuid not null, id uuid not null references children (id));
      grant all on gap_links to portal_agent`)
    const rows = [theirs.get('children')?.id ?? '', crypto.randomUUID()]
    const said = []
    for (const id of rows)
      said.push(await answerTo(tx, 'portal_agent', id, insertOf('gap_links', { commune_id: here, id })))
    return said
  })
  expect([existing?.code, absent?.code]).toEqual(['accepted', '23503'])
})
