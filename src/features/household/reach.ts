import { and, eq, exists, inArray, type SQL, sql } from 'drizzle-orm'
import type { CommuneRecord } from '@/communes/record'
import type { CommuneDb } from '@/database/door'
import { enrolments, guardians, householdChildren, households } from '@/database/schema/households'
import { worksFor } from '@/domain/access/rights'
import type { AgentViewer } from '@/domain/access/who'

/** The activities whose families an agent sees; null: every family of the town, enrolled or not. */
export type Reach = string[] | null

/** Held to services, an agent sees the families enrolled in their activities. */
export const reachOf = (viewer: AgentViewer, { activities }: Pick<CommuneRecord, 'activities'>): Reach =>
  viewer.services.length === 0
    ? null
    : activities.filter(({ service }) => worksFor(viewer, service)).map(({ key }) => key)

/** What an agent may enrol a new family in: the record, with the activities of their services only. */
export function recordWithin(record: CommuneRecord, viewer: AgentViewer): CommuneRecord {
  const reach = reachOf(viewer, record)
  return reach
    ? { ...record, activities: record.activities.filter(({ key }) => reach.includes(key)) }
    : record
}

const enrolledIn = (db: CommuneDb, reach: string[], household: SQL) =>
  exists(
    db
      .select({ one: sql`1` })
      .from(householdChildren)
      .innerJoin(
        enrolments,
        and(
          eq(enrolments.communeId, db.communeId),
          eq(enrolments.communeId, householdChildren.communeId),
          eq(enrolments.childId, householdChildren.childId),
        ),
      )
      .where(
        and(
          eq(householdChildren.communeId, db.communeId),
          sql`${householdChildren.householdId} = ${household}`,
          reach.length > 0 ? inArray(enrolments.activity, reach) : sql`false`,
        ),
      ),
  )

/** Households with a child enrolled in an activity within reach; no condition when all are. */
export const householdsWithin = (db: CommuneDb, reach: Reach): SQL | undefined =>
  reach ? enrolledIn(db, reach, sql`${households.id}`) : undefined

/** Whether an account is that of an adult of a household within reach. */
export async function accountIsWithin(db: CommuneDb, accountId: string, reach: Reach): Promise<boolean> {
  if (!reach) return true
  const found = await db
    .select({ id: guardians.id })
    .from(guardians)
    .where(
      and(
        eq(guardians.communeId, db.communeId),
        eq(guardians.accountId, accountId),
        enrolledIn(db, reach, sql`${guardians.householdId}`),
      ),
    )
    .limit(1)
  return found.length > 0
}
