import { and, desc, eq, or } from 'drizzle-orm'
import type { CommuneDb } from '@/database/door'
import { accounts, credentials } from '@/database/schema/accounts'

const columns = {
  id: accounts.id,
  kind: accounts.kind,
  identifier: accounts.identifier,
  email: accounts.email,
  firstName: accounts.firstName,
  lastName: accounts.lastName,
  activatedAt: accounts.activatedAt,
  disabledAt: accounts.disabledAt,
}

/** Locks the account of that name; who has it as e-mail address comes before who has it as identifier. */
export async function lockAccountNamed(db: CommuneDb, name: string) {
  const [account] = await db
    .select(columns)
    .from(accounts)
    .where(
      and(eq(accounts.communeId, db.communeId), or(eq(accounts.email, name), eq(accounts.identifier, name))),
    )
    .orderBy(desc(eq(accounts.email, name)))
    .limit(1)
    .for('update')
  return account
}

export async function lockAccount(db: CommuneDb, accountId: string) {
  const [account] = await db
    .select(columns)
    .from(accounts)
    .where(and(eq(accounts.communeId, db.communeId), eq(accounts.id, accountId)))
    .for('update')
  return account
}
export type LockedAccount = NonNullable<Awaited<ReturnType<typeof lockAccount>>>

/** Read after the account is locked: a password changed meanwhile is the one that counts. */
export async function passwordHashOf(db: CommuneDb, accountId: string): Promise<string | undefined> {
  const [row] = await db
    .select({ passwordHash: credentials.passwordHash })
    .from(credentials)
    .where(and(eq(credentials.communeId, db.communeId), eq(credentials.accountId, accountId)))
  return row?.passwordHash
}
