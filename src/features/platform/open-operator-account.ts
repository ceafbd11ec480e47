import { randomUUID } from 'node:crypto'
import type { Temporal } from 'temporal-polyfill'
import { sealTotpKey } from '@/adapters/identity/totp'
import type { PlatformDb } from '@/database/door'
import { operators } from '@/database/schema/platform'
import { nameAsStored } from '@/domain/access/identifier'

type NewOperator = {
  email: string
  passwordHash: string
  /** A second factor that is known beforehand, as confirmed then; else the first sign-in makes one. */
  secondFactor?: { key: string; confirmedAt: Temporal.Instant }
}

/** Adds an operator. `false` when there is one with this e-mail address already; nothing changes then. */
export async function openOperatorAccount(
  db: PlatformDb,
  { email, passwordHash, secondFactor }: NewOperator,
): Promise<boolean> {
  const id = randomUUID()
  const factor = secondFactor && {
    totpSecret: sealTotpKey(secondFactor.key, id),
    totpConfirmedAt: secondFactor.confirmedAt,
  }
  const added = await db
    .insert(operators)
    .values({ id, email: nameAsStored(email), passwordHash, ...factor })
    .onConflictDoNothing()
    .returning({ id: operators.id })
  return added.length > 0
}
