import { and, asc, eq, isNull, ne, or } from 'drizzle-orm'
import { Temporal } from 'temporal-polyfill'
import type { CommuneDb } from '@/database/door'
import { guardians } from '@/database/schema/households'
import type { Viewer } from '@/domain/access/who'
import type { PageAsked } from '@/request/commune-page'
import { type ChildShown, childrenWithEnrolments } from './children-with-enrolments'
import { type NewsShown, newsForFamilies } from './news-for-families'
import { type DraftShown, draftsToFinish, lastRequests, type RequestShown } from './requests-and-drafts'

export type Person = { firstName: string; lastName: string }
export type FamilyHome = {
  /** By the commune's wall clock; null the first time. */
  lastSignInAt: Temporal.ZonedDateTime | null
  children: ChildShown[]
  coRepresentatives: Person[]
  requests: RequestShown[]
  drafts: DraftShown[]
  news: NewsShown[]
}

const requestsShown = 5
const mostGuardians = 20

/** The other adults of the person's households: their names, and nothing else of them. */
const coRepresentativesOf = (db: CommuneDb, accountId: string): Promise<Person[]> =>
  db
    .selectDistinct({ firstName: guardians.firstName, lastName: guardians.lastName })
    .from(guardians)
    .where(
      and(
        eq(guardians.communeId, db.communeId),
        or(isNull(guardians.accountId), ne(guardians.accountId, accountId)),
      ),
    )
    .orderBy(asc(guardians.lastName), asc(guardians.firstName))
    .limit(mostGuardians)

/** « Mon accueil »: the family, where it stands, and what the town has to say to it. */
export async function familyHome(
  db: CommuneDb,
  { commune: { record }, now, viewer }: PageAsked<Viewer>,
): Promise<FamilyHome> {
  const { timeZone } = record
  const today = now.toZonedDateTimeISO(timeZone).toPlainDate()
  return {
    lastSignInAt: viewer.previousSignInAt
      ? Temporal.Instant.from(viewer.previousSignInAt).toZonedDateTimeISO(timeZone)
      : null,
    children: await childrenWithEnrolments(db, record, today),
    coRepresentatives: await coRepresentativesOf(db, viewer.accountId),
    requests: await lastRequests(db, record, requestsShown),
    drafts: await draftsToFinish(db, record),
    news: newsForFamilies(record, today),
  }
}
