import { and, eq, inArray, or } from 'drizzle-orm'
import type { Temporal } from 'temporal-polyfill'
import type { AdultToOpen } from '@/domain/access/adult'
import type { TownRole } from '@/domain/access/town-roles'
import type { Refusal } from '@/domain/refusal'
import type { CommuneDb } from './door'
import { accounts } from './schema/accounts'

type Language = (typeof accounts.$inferInsert)['language'] & string
type Adult = AdultToOpen<Language> & { id: string }
type Names = Pick<Adult, 'identifier' | 'email'>
type Taken = Extract<Refusal, { code: 'identifier-taken' | 'email-taken' }>

/** Both open the same door, so a name may be neither the identifier nor the address of somebody else. */
function clashOf(wanted: Names, others: Names[]): Taken | null {
  const names = others.flatMap(({ identifier, email }) => [identifier, email])
  if (names.includes(wanted.email)) return { code: 'email-taken', facts: {} }
  if (names.includes(wanted.identifier)) return { code: 'identifier-taken', facts: {} }
  return null
}

async function clashInCommune(db: CommuneDb, adults: Names[]): Promise<Taken | null> {
  const names = adults.flatMap(({ identifier, email }) => [identifier, email])
  const known = await db
    .select({ identifier: accounts.identifier, email: accounts.email })
    .from(accounts)
    .where(
      and(
        eq(accounts.communeId, db.communeId),
        or(inArray(accounts.identifier, names), inArray(accounts.email, names)),
      ),
    )
  const clashes = adults.map((adult, i) => clashOf(adult, [...known, ...adults.slice(0, i)]))
  return clashes.find((clash) => clash !== null) ?? null
}

/**
 * Opens one account per adult, all of them or none; answers why not, or null when it is done. A name that
 * another agent takes at the same moment is refused like one that was taken before: the unique keys decide, after the
 * other transaction has ended.
 */
export async function insertAccounts(
  db: CommuneDb,
  as: { kind: 'family' } | { kind: 'agent'; townRole: TownRole; services: string[] },
  adults: Adult[],
  now: Temporal.Instant,
): Promise<Taken | Extract<Refusal, { code: 'busy' }> | null> {
  const clash = await clashInCommune(db, adults)
  if (clash) return clash
  // In one order for all, so that two agents who open the same two accounts do not wait for each other.
  const rows = adults
    .map(({ id, title, firstName, lastName, email, identifier, language }) => ({
      ...{ communeId: db.communeId, id, openedAt: now, ...as },
      ...{ title, firstName, lastName, email, identifier, language },
    }))
    .sort((a, b) => (a.email < b.email ? -1 : 1))
  let lost = false
  await db
    .transaction(async (attempt) => {
      const written = await attempt
        .insert(accounts)
        .values(rows)
        .onConflictDoNothing()
        .returning({ id: accounts.id })
      lost = written.length < rows.length
      if (lost) attempt.rollback()
    })
    .catch((error: unknown) => {
      if (!lost) throw error
    })
  if (!lost) return null
  return (await clashInCommune(db, adults)) ?? { code: 'busy', facts: {} }
}
