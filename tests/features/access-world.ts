import { randomUUID } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import { Temporal } from 'temporal-polyfill'
import { afterAll } from 'vitest'
import { hashPassword } from '@/adapters/identity/passwords'
import { hashOf, mailedKeyOf, newSecret } from '@/adapters/identity/secrets'
import { disconnect } from '@/database/connection'
import { type CommuneDb, type CommuneId, inCommune } from '@/database/door'
import { accounts, credentials, mailedKeys } from '@/database/schema/accounts'
import { outbox } from '@/database/schema/outbox'
import { communes } from '@/database/schema/platform'
import { type MailedKeyPurpose, mailedKeyEnds } from '@/domain/access/mailed-key'
import { signIn } from '@/features/access/sign-in'
import { signInEnds, viewerOfToken } from '@/request/auth'
import { connectFromEnv } from '@/request/connect'

connectFromEnv()
afterAll(disconnect)

export const now = Temporal.Instant.from('2026-10-05T08:00:00Z')
export const password = 'trois vélos rouges'
const passwordHash = await hashPassword(password)

export const atTheDoor = <T>(communeId: CommuneId, work: (db: CommuneDb) => Promise<T>) =>
  inCommune(communeId, { role: 'access' }, work)
const asAgent = <T>(communeId: CommuneId, work: (db: CommuneDb) => Promise<T>) =>
  inCommune(communeId, { role: 'agent', accountId: randomUUID() }, work)

export async function aCommune(): Promise<CommuneId> {
  const id = randomUUID() as CommuneId
  const inseeCode = id.slice(0, 5)
  await inCommune(id, { role: 'operator', operatorId: null }, (db) =>
    db.insert(communes).values({ id, slug: `ville-${id}`, inseeCode, name: 'Villeneuve', recordVersion: 1 }),
  )
  return id
}

type Account = { identifier?: string; email?: string; state?: 'active' | 'waiting' | 'disabled' }

/** An account with the password above; `waiting`: opened by the town, not yet activated. */
export async function anAccount(communeId: CommuneId, { state = 'active', ...names }: Account = {}) {
  const id = randomUUID()
  const account = { id, identifier: `anna-${id.slice(0, 8)}`, email: `${id}@exemple.fr`, ...names }
  await asAgent(communeId, (db) =>
    db.insert(accounts).values({
      communeId,
      kind: 'family',
      firstName: 'Anna',
      lastName: 'Petrova',
      openedAt: now,
      ...account,
    }),
  )
  if (state !== 'waiting')
    await atTheDoor(communeId, async (db) => {
      await db.insert(credentials).values({ communeId, accountId: id, passwordHash, changedAt: now })
      await db
        .update(accounts)
        .set({ activatedAt: now })
        .where(and(eq(accounts.communeId, communeId), eq(accounts.id, id)))
    })
  if (state === 'disabled') await disable(communeId, id)
  return account
}

export const disable = (communeId: CommuneId, accountId: string) =>
  asAgent(communeId, (db) =>
    db
      .update(accounts)
      .set({ disabledAt: now })
      .where(and(eq(accounts.communeId, communeId), eq(accounts.id, accountId))),
  )

let addresses = 0
/** A network address that no other test tries from. */
export const anAddress = () => `198.51.${Math.floor(addresses / 250)}.${(addresses++ % 250) + 1}`

type Try = { identifier: string; password?: string; address?: string; at?: Temporal.Instant }

export function trySignIn(
  communeId: CommuneId,
  { identifier, address = anAddress(), at = now, ...typed }: Try,
) {
  const visit = { now: at, address, token: newSecret(), endsAt: signInEnds(at) }
  return atTheDoor(communeId, (db) => signIn(db, { identifier, password: typed.password ?? password }, visit))
}

/** Signs in and gives the token that the browser would hold. */
export async function signedIn(communeId: CommuneId, identifier: string): Promise<string> {
  const outcome = await trySignIn(communeId, { identifier })
  if (!outcome.ok) throw new Error(outcome.refusal.code)
  return outcome.done.token
}

export const isSignedIn = async (communeId: CommuneId, token: string, at = now) =>
  (await viewerOfToken(communeId, token, at)) !== null

/** A link as a mail would carry it. */
export async function aMailedKey(communeId: CommuneId, accountId: string, purpose: MailedKeyPurpose) {
  const key = mailedKeyOf(randomUUID())
  const row = { communeId, accountId, purpose, keyHash: hashOf(key), expiresAt: mailedKeyEnds(purpose, now) }
  await asAgent(communeId, (db) => db.insert(mailedKeys).values(row))
  return key
}

/** The mails written for an account, the oldest first. */
export const mailsOf = (communeId: CommuneId, accountId: string) =>
  inCommune(communeId, { role: 'worker' }, (db) =>
    db
      .select({ id: outbox.id, mail: outbox.mail, about: outbox.about })
      .from(outbox)
      .where(and(eq(outbox.communeId, communeId), eq(outbox.accountId, accountId)))
      .orderBy(outbox.writtenAt),
  )
