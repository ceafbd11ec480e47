import { and, asc, desc, eq, inArray, ne } from 'drizzle-orm'
import type { CommuneDb } from '@/database/door'
import {
  accountHouseholds,
  children,
  enrolments,
  householdChildren,
  households,
} from '@/database/schema/households'

export type EnrolmentOfChild = typeof enrolments.$inferSelect & { firstName: string; lastName: string }

const enrolmentsOfFamily = (db: CommuneDb) =>
  db
    .select({ enrolment: enrolments, firstName: children.firstName, lastName: children.lastName })
    .from(enrolments)
    .innerJoin(
      children,
      and(eq(children.communeId, enrolments.communeId), eq(children.id, enrolments.childId)),
    )

const flat = (row: { enrolment: typeof enrolments.$inferSelect; firstName: string; lastName: string }) => ({
  ...row.enrolment,
  firstName: row.firstName,
  lastName: row.lastName,
})

/** One enrolment of a child of the viewer's; null when there is none, or it is not theirs. */
export async function enrolmentById(db: CommuneDb, id: string): Promise<EnrolmentOfChild | null> {
  const [row] = await enrolmentsOfFamily(db)
    .where(
      and(
        eq(enrolments.communeId, db.communeId),
        eq(children.communeId, db.communeId),
        eq(enrolments.id, id),
      ),
    )
    .limit(1)
  return row ? flat(row) : null
}

/** All enrolments of the viewer's children, the eldest first. */
export async function enrolmentsOfMine(db: CommuneDb): Promise<EnrolmentOfChild[]> {
  const rows = await enrolmentsOfFamily(db)
    .where(and(eq(enrolments.communeId, db.communeId), eq(children.communeId, db.communeId)))
    .orderBy(
      asc(children.bornOn),
      asc(children.firstName),
      asc(children.id),
      asc(enrolments.startsOn),
      asc(enrolments.activity),
      asc(enrolments.centre),
    )
    .limit(200)
  return rows.map(flat)
}

/** Brothers and sisters enrolled in the same activity and year: « Effectuer la même demande pour… ». */
export async function siblingEnrolments(db: CommuneDb, of: EnrolmentOfChild): Promise<EnrolmentOfChild[]> {
  const rows = await enrolmentsOfFamily(db)
    .where(
      and(
        eq(enrolments.communeId, db.communeId),
        eq(children.communeId, db.communeId),
        eq(enrolments.activity, of.activity),
        eq(enrolments.schoolYear, of.schoolYear),
        ne(enrolments.childId, of.childId),
      ),
    )
    .orderBy(asc(children.firstName))
    .limit(20)
  return rows.map(flat)
}

/** The viewer's household for a child, and whether it lives in the town. */
export type HouseholdOfChild = { householdId: string; isResident: boolean }

/** The viewer's household of each child; the first, when the viewer has several. */
export async function householdsOfChildren(
  db: CommuneDb,
  accountId: string,
  childIds: string[],
): Promise<Map<string, HouseholdOfChild>> {
  const rows = await db
    .select({
      childId: householdChildren.childId,
      householdId: householdChildren.householdId,
      isResident: households.resident,
    })
    .from(householdChildren)
    .innerJoin(
      accountHouseholds,
      and(
        eq(accountHouseholds.communeId, householdChildren.communeId),
        eq(accountHouseholds.householdId, householdChildren.householdId),
      ),
    )
    .innerJoin(
      households,
      and(
        eq(households.communeId, householdChildren.communeId),
        eq(households.id, householdChildren.householdId),
      ),
    )
    .where(
      and(
        eq(householdChildren.communeId, db.communeId),
        eq(accountHouseholds.communeId, db.communeId),
        eq(households.communeId, db.communeId),
        eq(accountHouseholds.accountId, accountId),
        inArray(householdChildren.childId, childIds),
      ),
    )
    .orderBy(desc(householdChildren.householdId))
    .limit(200)
  return new Map(rows.map(({ childId, ...household }) => [childId, household]))
}
