import { and, eq } from 'drizzle-orm'
import type { Temporal } from 'temporal-polyfill'
import type { CommuneDb } from '@/database/door'
import { writeInJournal } from '@/database/journal'
import { accounts } from '@/database/schema/accounts'
import type { AccessRefusal } from '@/domain/access/refusals'
import { done, type Outcome, refused } from '@/domain/refusal'
import type { ByAccount } from './at-the-door'
import type { ChangeIdentifierForm } from './forms'

const isTaken = (error: unknown): boolean => {
  const cause = (error as { cause?: { code?: string; constraint_name?: string } }).cause
  return cause?.code === '23505' && cause.constraint_name === 'accounts_one_per_identifier'
}

/** Changes the name that the person types to sign in. Taken by another account of the commune: refused. */
export async function changeIdentifier(
  db: CommuneDb,
  form: ChangeIdentifierForm,
  { accountId, now }: ByAccount & { now: Temporal.Instant },
): Promise<Outcome<{ identifier: string }, AccessRefusal>> {
  const { identifier } = form
  try {
    await db.transaction((savepoint) =>
      savepoint
        .update(accounts)
        .set({ identifier })
        .where(and(eq(accounts.communeId, db.communeId), eq(accounts.id, accountId))),
    )
  } catch (error) {
    if (isTaken(error)) return refused({ code: 'identifier-taken', facts: {} })
    throw error
  }
  await writeInJournal(db, 'identifier-changed', { by: accountId, now })
  return done({ identifier })
}
