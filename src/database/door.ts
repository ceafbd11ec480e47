import 'server-only'
import { sql } from 'drizzle-orm'
import type { PgTransactionConfig } from 'drizzle-orm/pg-core'
import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js'
import type { PostgresError, Sql } from 'postgres'
import { connection } from './connection'
import type { RoleName } from './schema/commune-table'

export type CommuneId = string & { readonly commune: unique symbol }

/** Who acts in a transaction, and so which Postgres role it takes. `accountId` is the signed-in person. */
export type Actor =
  | { role: 'family' | 'agent'; accountId: string }
  | { role: 'operator'; operatorId: string | null }
  | { role: 'worker' | 'access' }

type Transaction = Parameters<Parameters<PostgresJsDatabase['transaction']>[0]>[0]

/** A transaction already inside a commune, as an actor. `communeId` stands in every query made with it. */
export type CommuneDb = Transaction & { readonly communeId: CommuneId; readonly actor: Actor }
/** A transaction of the platform: no commune is set, so no row of any commune can be read or written. */
export type PlatformDb = Transaction & { readonly actor: Actor }

/** The person behind an actor: an account of the commune, an operator of the platform, or nobody. */
export const personOf = (actor: Actor): string | null =>
  'accountId' in actor ? actor.accountId : 'operatorId' in actor ? actor.operatorId : null

/**
 * Makes every statement of drizzle a prepared one: 12 to 56 % more reads and writes by key, and never the simple
 * protocol, which would run several statements at once. Behind a pooler that shares connections between
 * transactions, prepared statements must be off.
 */
function preparing(client: Sql): Sql {
  return new Proxy(client, {
    get(target, name) {
      if (name === 'unsafe')
        return (query: string, params: unknown[] = [], options = {}) =>
          target.unsafe(query, params as never, { ...options, prepare: true, simple: false } as never)
      if (name === 'begin' || name === 'savepoint')
        return (...args: unknown[]) => {
          const work = args.pop() as (tx: Sql) => unknown
          const start = target[name as 'begin'] as (...a: unknown[]) => unknown
          return start(...args, (tx: Sql) => work(preparing(tx)))
        }
      return Reflect.get(target, name)
    },
  })
}

const databases = new WeakMap<Sql, PostgresJsDatabase>()
function database(): PostgresJsDatabase {
  const client = connection()
  let found = databases.get(client)
  if (!found) {
    found = drizzle(preparing(client))
    databases.set(client, found)
  }
  return found
}

/**
 * A database error quotes the statement and its values, which may be a child's name: outside the door it says its
 * code, its constraint and its place, so that whoever prints it prints no person.
 */
function withoutWhatWasTyped(error: unknown): unknown {
  if (!(error instanceof Error)) return error
  const cause = (error.name === 'PostgresError' ? error : error.cause) as Partial<PostgresError> | undefined
  if (cause?.name !== 'PostgresError') return error
  const { code, constraint_name, table_name } = cause
  const told = new Error(`database error ${code}`, {
    cause: { name: 'PostgresError', code, constraint_name, table_name },
  })
  const frames = (error.stack ?? '').split('\n').filter((line) => line.trimStart().startsWith('at '))
  told.stack = [`Error: ${told.message}`, ...frames].join('\n')
  return told
}

const writing: PgTransactionConfig = { isolationLevel: 'read committed', accessMode: 'read write' }
const reading: PgTransactionConfig = { isolationLevel: 'read committed', accessMode: 'read only' }
const snapshot: PgTransactionConfig = { isolationLevel: 'repeatable read', accessMode: 'read only' }

async function enter<T>(
  communeId: CommuneId | null,
  actor: Actor,
  work: (tx: Transaction) => Promise<T>,
  as: PgTransactionConfig,
): Promise<T> {
  const role: RoleName = actor.role
  const transaction = database().transaction(async (tx) => {
    await tx.execute(sql`select portal.enter(${communeId}::uuid, ${role}, ${personOf(actor)}::uuid)`)
    return work(Object.assign(tx, { communeId, actor }))
  }, as)
  return transaction.catch((error) => {
    throw withoutWhatWasTyped(error)
  })
}

/**
 * The one door to a commune's rows: one transaction, READ COMMITTED, that sees and writes this commune only, as this
 * actor only. Whatever is thrown inside rolls it back.
 */
export const inCommune = <T>(communeId: CommuneId, actor: Actor, work: (db: CommuneDb) => Promise<T>) =>
  enter(communeId, actor, (tx) => work(tx as CommuneDb), writing)

/** The same door for a page that only reads: the transaction itself refuses to write. */
export const readInCommune = <T>(communeId: CommuneId, actor: Actor, work: (db: CommuneDb) => Promise<T>) =>
  enter(communeId, actor, (tx) => work(tx as CommuneDb), reading)

/** The same again for what is read in many statements, all as of one instant: the archive of a commune. */
export const readSnapshotOfCommune = <T>(
  communeId: CommuneId,
  actor: Actor,
  work: (db: CommuneDb) => Promise<T>,
) => enter(communeId, actor, (tx) => work(tx as CommuneDb), snapshot)

/** The door to what has no commune: the directory of communes, and the platform's operators. */
export const inPlatform = <T>(actor: Actor, work: (db: PlatformDb) => Promise<T>) =>
  enter(null, actor, (tx) => work(tx as PlatformDb), writing)
