import 'server-only'
import postgres, { type Sql } from 'postgres'

declare global {
  // The bundler may load a module twice; the address and the pool must be one.
  var portalDatabase: { url: string; poolSize: number; sql?: Sql } | undefined
}

/** Said once, when the process starts: where the database is and how many connections this process may hold. */
export function connectTo(url: string, poolSize: number) {
  if (globalThis.portalDatabase?.url !== url) globalThis.portalDatabase = { url, poolSize }
}

/** The bare connection. One importer: the door. */
export function connection(): Sql {
  const database = globalThis.portalDatabase
  if (!database) throw new Error('connectTo() has not been called')
  database.sql ??= postgres(database.url, {
    max: database.poolSize,
    onnotice: () => {},
    connection: { statement_timeout: 15_000, lock_timeout: 3_000, application_name: 'portal' },
  })
  return database.sql
}

export async function disconnect() {
  await globalThis.portalDatabase?.sql?.end({ timeout: 5 })
  globalThis.portalDatabase = undefined
}
