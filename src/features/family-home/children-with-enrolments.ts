import { and, asc, eq, gte } from 'drizzle-orm'
import type { Temporal } from 'temporal-polyfill'
import type { CommuneRecord } from '@/communes/record'
import type { TownText } from '@/communes/text'
import type { CommuneDb } from '@/database/door'
import { children, enrolments } from '@/database/schema/households'

export type EnrolmentShown = {
  id: string
  activity: TownText
  /** Still booked here: an activity that left the record is shown, and no longer leads to a planning. */
  isBookable: boolean
  centre: string
  departureCentre?: string
}
export type ChildShown = {
  id: string
  firstName: string
  lastName: string
  ageYears: number
  enrolments: EnrolmentShown[]
}

const mostRows = 200

type Row = Pick<typeof enrolments.$inferSelect, 'id' | 'activity' | 'centre' | 'departureCentre'>

function enrolmentShown(
  { id, activity, centre, departureCentre }: Row,
  record: CommuneRecord,
): EnrolmentShown {
  const known = record.activities.find(({ key }) => key === activity)
  const nameOf = (key: string) => record.centres.find((c) => c.key === key)?.name ?? key
  return {
    id,
    activity: known?.label ?? activity,
    isBookable: known?.booking !== undefined,
    centre: nameOf(centre),
    departureCentre: departureCentre ? nameOf(departureCentre) : undefined,
  }
}

/** The children of the family, the eldest first, and where each is enrolled today or later. */
export async function childrenWithEnrolments(
  db: CommuneDb,
  record: CommuneRecord,
  today: Temporal.PlainDate,
): Promise<ChildShown[]> {
  const kids = await db
    .select()
    .from(children)
    .where(eq(children.communeId, db.communeId))
    .orderBy(asc(children.bornOn), asc(children.firstName))
    .limit(mostRows)
  const places = await db
    .select()
    .from(enrolments)
    .where(and(eq(enrolments.communeId, db.communeId), gte(enrolments.endsOn, today)))
    .orderBy(asc(enrolments.startsOn), asc(enrolments.activity), asc(enrolments.centre))
    .limit(mostRows)
  return kids.map(({ id, firstName, lastName, bornOn }) => ({
    id,
    firstName,
    lastName,
    ageYears: Math.max(0, bornOn.until(today, { largestUnit: 'year' }).years),
    enrolments: places.filter(({ childId }) => childId === id).map((row) => enrolmentShown(row, record)),
  }))
}
