import { and, asc, eq, ne } from 'drizzle-orm'
import type { CommuneDb } from '@/database/door'
import { accountHouseholds, children, enrolments, householdChildren } from '@/database/schema/households'

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

/** All enrolments of the viewer's children. */
export async function enrolmentsOfMine(db: CommuneDb): Promise<EnrolmentOfChild[]> {
  const rows = await enrolmentsOfFamily(db)
    .where(and(eq(enrolments.communeId, db.communeId), eq(children.communeId, db.communeId)))
    .orderBy(asc(children.firstName), asc(enrolments.activity), asc(enrolments.centre))
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

/** The viewer's household in which the child is; the first, when the viewer has several. */
export async function householdOfChild(db: CommuneDb, accountId: string, childId: string): Promise<string> {
  const [row] = await db
    .select({ id: householdChildren.householdId })
    .from(householdChildren)
    .innerJoin(
      accountHouseholds,
      and(
        eq(accountHouseholds.communeId, householdChildren.communeId),
        eq(accountHouseholds.householdId, householdChildren.householdId),
      ),
    )
    .where(
      and(
        eq(householdChildren.communeId, db.communeId),
        eq(accountHouseholds.communeId, db.communeId),
        eq(accountHouseholds.accountId, accountId),
        eq(householdChildren.childId, childId),
      ),
    )
    .orderBy(asc(householdChildren.householdId))
    .limit(1)
  if (!row) throw new Error('a child of the viewer is in none of the viewer’s households')
  return row.id
}
