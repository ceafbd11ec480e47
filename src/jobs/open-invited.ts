import { and, asc, eq, isNotNull, isNull, sql } from 'drizzle-orm'
import type { Temporal } from 'temporal-polyfill'
import { type CommuneDb, type CommuneId, inCommune } from '@/database/door'
import { accounts } from '@/database/schema/accounts'
import { communes } from '@/database/schema/platform'
import { invitations } from '@/database/schema/town'
import { openAgentAccount } from '@/features/agents/open-agent-account'

/** An operator cannot open an account, and no agent is there yet: the journal says that nobody was. */
const nobody = { role: 'agent', accountId: '00000000-0000-0000-0000-000000000000' } as const

/** Invitations that one transaction opens: a lock is never held for long. */
const batch = 20

const waitingIn = (db: CommuneDb) =>
  and(eq(invitations.communeId, db.communeId), isNull(invitations.openedAt), isNull(invitations.refusedFor))

async function isOpen(db: CommuneDb): Promise<boolean> {
  const [row] = await db.select({ state: communes.state }).from(communes).where(eq(communes.id, db.communeId))
  return row?.state === 'open'
}

/** A town that has its own administrator opens its other accounts itself: no operator can name one more. */
async function hasAdministrator(db: CommuneDb): Promise<boolean> {
  const found = await db
    .select({ id: accounts.id })
    .from(accounts)
    .where(
      and(
        eq(accounts.communeId, db.communeId),
        eq(accounts.townRole, 'administrator'),
        sql`${accounts.services} = '{}'`,
        isNotNull(accounts.activatedAt),
        isNull(accounts.disabledAt),
      ),
    )
    .limit(1)
  return found.length > 0
}

const refuse = (db: CommuneDb, id: string, refusedFor: 'has-administrator' | 'not-opened') =>
  db
    .update(invitations)
    .set({ refusedFor })
    .where(and(eq(invitations.communeId, db.communeId), eq(invitations.id, id)))

/**
 * Opens the account of an invited administrator. Why not is told to the operator without saying whether the address
 * has an account. Answers whether it was opened.
 */
async function openOne(
  db: CommuneDb,
  { id, email, firstName, lastName }: typeof invitations.$inferSelect,
  now: Temporal.Instant,
): Promise<boolean> {
  const adult = { title: '', firstName, lastName, email, identifier: email, language: 'fr' } as const
  if (await hasAdministrator(db)) {
    await refuse(db, id, 'has-administrator')
    return false
  }
  const outcome = await openAgentAccount(db, adult, { now, townRole: 'administrator' })
  if (!outcome.ok) {
    await refuse(db, id, 'not-opened')
    return false
  }
  await db
    .update(invitations)
    .set({ openedAt: now })
    .where(and(eq(invitations.communeId, db.communeId), eq(invitations.id, id)))
  return true
}

/**
 * Opens the accounts of the administrators whom operators have invited into a commune; each receives the mail that
 * activates it. Answers how many were opened. In a suspended commune they wait.
 */
export const openInvited = (communeId: CommuneId, now: Temporal.Instant): Promise<number> =>
  inCommune(communeId, nobody, async (db) => {
    if (!(await isOpen(db))) return 0
    const waiting = await db
      .select()
      .from(invitations)
      .where(waitingIn(db))
      .orderBy(asc(invitations.invitedAt), asc(invitations.id))
      .limit(batch)
      .for('update')
    let opened = 0
    for (const one of waiting) if (await openOne(db, one, now)) opened += 1
    return opened
  })

/** Whether somebody invited waits for an account. */
export async function hasInvited(db: CommuneDb): Promise<boolean> {
  const found = await db.select({ id: invitations.id }).from(invitations).where(waitingIn(db)).limit(1)
  return found.length > 0
}
