import { eq } from 'drizzle-orm'
import { inPlatform } from '@/database/door'
import { operators } from '@/database/schema/platform'

/** How many recovery codes an operator has not used. */
export async function codesLeft(operatorId: string): Promise<number> {
  const [row] = await inPlatform({ role: 'operator', operatorId }, (db) =>
    db.select({ hashes: operators.recoveryHashes }).from(operators).where(eq(operators.id, operatorId)),
  )
  return row?.hashes.length ?? 0
}
