import type { PlatformDb } from '@/database/door'
import { operators } from '@/database/schema/platform'
import { nameAsStored } from '@/domain/access/identifier'

/** Adds an operator. `false` when there is one with this e-mail address already; nothing changes then. */
export async function openOperatorAccount(
  db: PlatformDb,
  { email, passwordHash }: { email: string; passwordHash: string },
): Promise<boolean> {
  const added = await db
    .insert(operators)
    .values({ email: nameAsStored(email), passwordHash })
    .onConflictDoNothing()
    .returning({ id: operators.id })
  return added.length > 0
}
