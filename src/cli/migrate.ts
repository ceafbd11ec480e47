import { readFileSync } from 'node:fs'
import path from 'node:path'
import { drizzle } from 'drizzle-orm/postgres-js'
import { migrate as runMigrations } from 'drizzle-orm/postgres-js/migrator'
import { runMigrations as runQueueMigrations } from 'graphile-worker'
import postgres from 'postgres'
import { queuePasswordOf } from './portal-environment.mjs'

const drizzleFolder = path.resolve(import.meta.dirname, '../../drizzle')

function addressFor(admin: string, role: string, password: string): string {
  const url = new URL(admin)
  url.username = role
  url.password = password
  return url.href
}

async function createDatabaseIfMissing(admin: string) {
  const name = new URL(admin).pathname.slice(1)
  const maintenance = new URL(admin)
  maintenance.pathname = '/postgres'
  const sql = postgres(maintenance.href, { max: 1, onnotice: () => {} })
  try {
    const [found] = await sql`select 1 from pg_database where datname = ${name}`
    if (!found) await sql.unsafe(`create database "${name.replaceAll('"', '""')}"`)
  } finally {
    await sql.end()
  }
}

/**
 * Brings a PostgreSQL server (15 or later) to the portal's schema: roles, database, tables, wall, queue. Safe to run
 * again. `admin` may create roles and names the database; `password` becomes that of `portal`; that of `portal_queue` follows from it.
 */
export async function migrate(admin: string, password: string) {
  await createDatabaseIfMissing(admin)
  const sql = postgres(admin, { max: 1, onnotice: () => {} })
  try {
    await sql.unsafe(readFileSync(path.join(drizzleFolder, 'roles.sql'), 'utf8'))
    for (const [role, secret] of [
      ['portal', password],
      ['portal_queue', queuePasswordOf(password)],
    ] as const)
      await sql.unsafe(`alter role ${role} password '${secret.replaceAll("'", "''")}'`)
    await sql`set role portal_owner`
    await runMigrations(drizzle(sql), { migrationsFolder: drizzleFolder })
  } finally {
    await sql.end()
  }
  await runQueueMigrations({
    connectionString: addressFor(admin, 'portal_queue', queuePasswordOf(password)),
    noPreparedStatements: true,
    logger: undefined,
  })
}

if (process.argv[1] === import.meta.filename) {
  const { ADMIN_DATABASE_URL, PORTAL_PASSWORD } = process.env
  if (!ADMIN_DATABASE_URL || !PORTAL_PASSWORD) {
    console.error('ADMIN_DATABASE_URL et PORTAL_PASSWORD sont nécessaires.')
    process.exit(1)
  }
  await migrate(ADMIN_DATABASE_URL, PORTAL_PASSWORD)
  console.log('Base de données à jour.')
}
