import { and, eq, exists, or, type SQL, sql } from 'drizzle-orm'
import type { CommuneDb } from '@/database/door'
import { accounts } from '@/database/schema/accounts'
import { children, guardians, householdChildren, households } from '@/database/schema/households'

/** The same folding as `foldedWords`, in the database. */
export const folded = (text: SQL | typeof households.name) =>
  sql`lower(regexp_replace(normalize(${text}, NFD), '[\\u0300-\\u036f]', '', 'g'))`

/** Households in which a word stands in a name, an identifier or an e-mail address. */
export function householdsBearing(db: CommuneDb, word: string): SQL | undefined {
  const like = `%${word.replace(/[\\%_]/g, '\\$&')}%`
  const adult = sql`concat_ws(' ', ${guardians.firstName}, ${guardians.lastName}, ${accounts.identifier}, ${accounts.email})`
  const child = sql`concat_ws(' ', ${children.firstName}, ${children.lastName})`
  return or(
    exists(
      db
        .select({ one: sql`1` })
        .from(guardians)
        .leftJoin(
          accounts,
          and(
            eq(accounts.communeId, db.communeId),
            eq(accounts.communeId, guardians.communeId),
            eq(accounts.id, guardians.accountId),
          ),
        )
        .where(
          and(
            eq(guardians.communeId, db.communeId),
            eq(guardians.householdId, households.id),
            sql`${folded(adult)} like ${like}`,
          ),
        ),
    ),
    exists(
      db
        .select({ one: sql`1` })
        .from(householdChildren)
        .innerJoin(
          children,
          and(
            eq(children.communeId, db.communeId),
            eq(children.communeId, householdChildren.communeId),
            eq(children.id, householdChildren.childId),
          ),
        )
        .where(
          and(
            eq(householdChildren.communeId, db.communeId),
            eq(householdChildren.householdId, households.id),
            sql`${folded(child)} like ${like}`,
          ),
        ),
    ),
  )
}
