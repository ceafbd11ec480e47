import 'server-only'
import { sql } from 'drizzle-orm'
import { inPlatform } from './door'
import { readWallFaults } from './wall-faults'

/** What is wrong with the wall of the database this process would serve; empty when all is well. */
export const startUpCheck = (): Promise<string[]> =>
  inPlatform({ role: 'access' }, async (db) => {
    const rows = await db.execute<{ fault: string }>(sql.raw(readWallFaults))
    return rows.map((row) => row.fault)
  })
