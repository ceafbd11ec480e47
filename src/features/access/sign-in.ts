import { and, eq, sql } from 'drizzle-orm'
import { pretendToVerify, verifyPassword } from '@/adapters/identity/passwords'
import type { CommuneDb } from '@/database/door'
import { writeInJournal } from '@/database/journal'
import { accounts } from '@/database/schema/accounts'
import type { AccessRefusal } from '@/domain/access/refusals'
import { done, type Outcome, refused } from '@/domain/refusal'
import type { AtTheDoor, NewSignIn } from './at-the-door'
import { lockTry, subjectOfTyped } from './failures'
import type { SignInForm } from './forms'
import { type LockedAccount, lockAccountNamed, passwordHashOf } from './lock-account'
import { openSignIn } from './open-sign-in'

export type SignedIn = {
  accountId: string
  kind: LockedAccount['kind']
  token: string
  wanted: string | undefined
}

async function mayEnter(db: CommuneDb, account: LockedAccount | undefined, password: string) {
  const passwordHash = account && (await passwordHashOf(db, account.id))
  const right = passwordHash ? await verifyPassword(passwordHash, password) : await pretendToVerify(password)
  return right && account?.activatedAt && !account.disabledAt ? account : null
}

/**
 * Signs a person in, by identifier or e-mail address. A wrong password, an unknown name, an account disabled or not yet
 * activated: the same refusal after the same time, counted for the account or the name, and for the address.
 */
export async function signIn(
  db: CommuneDb,
  form: SignInForm,
  at: AtTheDoor & NewSignIn,
): Promise<Outcome<SignedIn, AccessRefusal>> {
  const attempt = await lockTry(db, await subjectOfTyped(db, form.identifier), at)
  if (attempt.waitMinutes > 0)
    return refused({ code: 'sign-in-throttled', facts: { waitMinutes: attempt.waitMinutes } })
  const named = await lockAccountNamed(db, form.identifier)
  const account = await mayEnter(db, named, form.password)
  if (!account) {
    await attempt.failed()
    const about: Record<string, string> = named ? { accountId: named.id } : {}
    await writeInJournal(db, 'sign-in-failed', { by: null, now: at.now, about })
    return refused({ code: 'sign-in-failed', facts: {} })
  }
  await attempt.succeeded()
  await openSignIn(db, account.id, at)
  await db
    .update(accounts)
    .set({ previousSignInAt: sql`${accounts.lastSignInAt}`, lastSignInAt: at.now })
    .where(and(eq(accounts.communeId, db.communeId), eq(accounts.id, account.id)))
  await writeInJournal(db, 'signed-in', { by: account.id, now: at.now })
  return done({ accountId: account.id, kind: account.kind, token: at.token, wanted: form.wanted })
}
