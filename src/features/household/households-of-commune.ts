import { and, asc, count, desc, eq, inArray, sql } from 'drizzle-orm'
import type { Temporal } from 'temporal-polyfill'
import type { CommuneDb } from '@/database/door'
import { accounts } from '@/database/schema/accounts'
import { children, guardians, householdChildren, households } from '@/database/schema/households'
import { foldedWords } from './folded'
import { folded, householdsBearing } from './household-search'
import { householdsWithin, type Reach } from './reach'

export const householdsPerPage = 25
const mostWords = 6

export type AccountState = 'active' | 'waiting' | 'disabled'
export type GuardianRow = {
  id: string
  name: string
  account: { id: string; identifier: string; email: string; state: AccountState } | null
}
export type HouseholdRow = {
  id: string
  name: string
  openedAt: Temporal.Instant
  guardians: GuardianRow[]
  children: { id: string; firstName: string; bornOn: Temporal.PlainDate }[]
}
export type HouseholdOrder = { by: 'name' | 'opened'; descending: boolean }
export type HouseholdsAsked = { words: string; page: number; order: HouseholdOrder }
export type HouseholdsPage = {
  rows: HouseholdRow[]
  count: number
  page: number
  pages: number
  /** The search that found them, as typed. */
  words: string
}

type Dates = { activatedAt: Temporal.Instant | null; disabledAt: Temporal.Instant | null }
const stateOf = ({ activatedAt, disabledAt }: Dates): AccountState =>
  disabledAt ? 'disabled' : activatedAt ? 'active' : 'waiting'

const guardiansOf = (db: CommuneDb, ids: string[]) =>
  db
    .select({
      id: guardians.id,
      householdId: guardians.householdId,
      name: sql<string>`concat_ws(' ', ${guardians.firstName}, ${guardians.lastName})`,
      accountId: accounts.id,
      identifier: accounts.identifier,
      email: accounts.email,
      activatedAt: accounts.activatedAt,
      disabledAt: accounts.disabledAt,
    })
    .from(guardians)
    .leftJoin(
      accounts,
      and(
        eq(accounts.communeId, db.communeId),
        eq(accounts.communeId, guardians.communeId),
        eq(accounts.id, guardians.accountId),
      ),
    )
    .where(and(eq(guardians.communeId, db.communeId), inArray(guardians.householdId, ids)))
    .orderBy(asc(guardians.lastName), asc(guardians.firstName))

const childrenOf = (db: CommuneDb, ids: string[]) =>
  db
    .select({ householdId: householdChildren.householdId, child: children })
    .from(householdChildren)
    .innerJoin(
      children,
      and(
        eq(children.communeId, db.communeId),
        eq(children.communeId, householdChildren.communeId),
        eq(children.id, householdChildren.childId),
      ),
    )
    .where(and(eq(householdChildren.communeId, db.communeId), inArray(householdChildren.householdId, ids)))
    .orderBy(asc(children.bornOn), asc(children.firstName))

type Adult = Awaited<ReturnType<typeof guardiansOf>>[number]
const guardianRow = ({ id, name, accountId, identifier, email, ...dates }: Adult): GuardianRow => ({
  ...{ id, name },
  account:
    accountId && identifier && email ? { id: accountId, identifier, email, state: stateOf(dates) } : null,
})

/**
 * One page of the households within reach that bear every word asked for, in the order asked for. A page too far is the
 * last.
 */
export async function householdsOfCommune(
  db: CommuneDb,
  asked: HouseholdsAsked,
  reach: Reach,
): Promise<HouseholdsPage> {
  const words = foldedWords(asked.words).slice(0, mostWords)
  const where = and(
    eq(households.communeId, db.communeId),
    householdsWithin(db, reach),
    ...words.map((word) => householdsBearing(db, word)),
  )
  const [found] = await db.select({ count: count() }).from(households).where(where)
  const total = found?.count ?? 0
  const pages = Math.max(1, Math.ceil(total / householdsPerPage))
  const page = Math.min(Math.max(1, asked.page), pages)
  const direction = asked.order.descending ? desc : asc
  const key = asked.order.by === 'name' ? sql`${folded(households.name)} collate "C"` : households.openedAt
  const onPage = await db
    .select()
    .from(households)
    .where(where)
    .orderBy(direction(key), asc(households.id))
    .limit(householdsPerPage)
    .offset((page - 1) * householdsPerPage)
  const ids = onPage.map(({ id }) => id)
  if (ids.length === 0) return { rows: [], count: total, page, pages, words: asked.words }
  const adults = await guardiansOf(db, ids)
  const kids = await childrenOf(db, ids)
  const rows = onPage.map(({ id, name, openedAt }) => ({
    ...{ id, name, openedAt },
    guardians: adults.filter(({ householdId }) => householdId === id).map(guardianRow),
    children: kids.filter(({ householdId }) => householdId === id).map(({ child }) => child),
  }))
  return { rows, count: total, page, pages, words: asked.words }
}
