import postgres, { type Sql, type TransactionSql } from 'postgres'
import { afterAll } from 'vitest'

/** The server's administrator, on the database of this test file: what it sees, no wall hides. */
export const administrator = postgres(process.env.ADMIN_DATABASE_URL ?? '', { max: 1, onnotice() {} })
afterAll(() => administrator.end())

class Undone {
  constructor(readonly value: unknown) {}
}

async function undone<T>(
  run: (work: (tx: TransactionSql) => Promise<never>) => Promise<unknown>,
  work: (tx: TransactionSql) => Promise<T>,
) {
  try {
    await run(async (tx) => {
      throw new Undone(await work(tx))
    })
  } catch (thrown) {
    if (thrown instanceof Undone) return thrown.value as T
    throw thrown
  }
  throw new Error('not undone')
}

/** Does something in a transaction, and takes it back. */
export const inUndone = <T>(sql: Sql, work: (tx: TransactionSql) => Promise<T>) =>
  undone((doing) => sql.begin(doing), work)

/** Does something within a transaction, and takes it back, so that the next attempt finds everything as it was. */
export const tried = <T>(tx: TransactionSql, work: (tx: TransactionSql) => Promise<T>) =>
  undone((doing) => tx.savepoint(doing), work)

/** What an attempt came to: rows found or changed, or the database's refusal. */
export type Result = { rows: number } | { refused: string; message: string; detail: string }

/** Runs one statement; a refusal of the database is a result, and is taken back. */
export async function attempt(tx: TransactionSql, statement: string): Promise<Result> {
  try {
    const found = await tx.savepoint((inner) => inner.unsafe(statement))
    return { rows: found.count ?? found.length }
  } catch (error) {
    if (!(error instanceof postgres.PostgresError)) throw error
    return { refused: error.code, message: error.message, detail: error.detail ?? '' }
  }
}
