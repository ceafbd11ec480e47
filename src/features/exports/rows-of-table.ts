import { sql } from 'drizzle-orm'
import { getTableConfig } from 'drizzle-orm/pg-core'
import type { CommuneDb } from '@/database/door'
import type { CommuneTable } from './archived-tables'

/** Rows that one statement reads: an archive holds no statement open. */
const rowsPerPage = 1_000

const keyOf = (table: CommuneTable) => {
  const { columns, primaryKeys } = getTableConfig(table)
  const named = primaryKeys.flatMap((key) => key.columns.map(({ name }) => name))
  return named.length > 0 ? named : columns.filter(({ primary }) => primary).map(({ name }) => name)
}

const listed = (names: string[], of: string) =>
  sql.join(
    names.map((name) => sql`${sql.identifier(of)}.${sql.identifier(name)}`),
    sql`, `,
  )

/** The rows of a table of the commune as JSON texts, page by page, in the order of its key. */
export async function* rowsOfTable(db: CommuneDb, table: CommuneTable): AsyncGenerator<string[]> {
  const key = keyOf(table)
  let last: string | undefined
  for (;;) {
    const after = last
      ? sql`and (${listed(key, 't')}) > (select ${listed(key, 'l')} from jsonb_populate_record(null::${table}, ${last}::text::jsonb) l)`
      : sql``
    const page = await db.execute<{ line: string }>(sql`
      select to_jsonb(t)::text as line from ${table} t
      where t.commune_id = ${db.communeId}::uuid ${after}
      order by ${listed(key, 't')} limit ${rowsPerPage}`)
    const lines = page.map(({ line }) => line)
    if (lines.length > 0) yield lines
    if (lines.length < rowsPerPage) return
    last = lines.at(-1)
  }
}
