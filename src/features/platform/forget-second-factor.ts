import { eq } from 'drizzle-orm'
import type { PlatformDb } from '@/database/door'
import { operatorSignIns, operators } from '@/database/schema/platform'
import { nameAsStored } from '@/domain/access/identifier'

/**
 * Forgets the second factor of an operator who has lost it, codes and all, and ends their sign-ins: the next one makes
 * another. `false` when no operator has this address.
 */
export async function forgetSecondFactor(db: PlatformDb, email: string): Promise<boolean> {
  const [operator] = await db
    .update(operators)
    .set({ totpSecret: null, totpConfirmedAt: null, totpLastStep: null, recoveryHashes: [] })
    .where(eq(operators.email, nameAsStored(email)))
    .returning({ id: operators.id })
  if (operator) await db.delete(operatorSignIns).where(eq(operatorSignIns.operatorId, operator.id))
  return operator !== undefined
}
