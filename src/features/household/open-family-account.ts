import { randomUUID } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import type { Temporal } from 'temporal-polyfill'
import { newMailedKey } from '@/adapters/identity/mailed-key'
import { type BookableActivity, isBookable } from '@/communes/activity'
import { periodsOf } from '@/communes/days-of-activity'
import type { CommuneRecord } from '@/communes/record'
import type { CommuneDb } from '@/database/door'
import { writeInJournal } from '@/database/journal'
import { mailKeyTo } from '@/database/mailed-keys'
import { insertAccounts } from '@/database/new-accounts'
import {
  accountHouseholds,
  children,
  enrolments,
  guardians,
  householdChildren,
  households,
} from '@/database/schema/households'
import { done, type Outcome, refused } from '@/domain/refusal'
import type { FamilyToOpen } from './open-account-form'

export type OpenedFamily = {
  householdId: string
  /**
   * In the order of the form: the representative, then the co-representative. `mailId` is that of the outbox. Nobody
   * when this form had opened the household already.
   */
  accounts: { accountId: string; mailId: string }[]
  childIds: string[]
}

type By = {
  record: CommuneRecord
  now: Temporal.Instant
  /** The id of the household to be, one per form shown: a double tap or a retry finds it open. */
  householdId: string
}
type Child = FamilyToOpen['children'][number] & { id: string }

/** « Le Goff », or both names when the adults bear different ones. */
const householdName = (adults: { lastName: string }[]) =>
  [...new Set(adults.map(({ lastName }) => lastName))].join(' – ')

/** From the first to the last day of the activity in its school year; null when it has none. */
function spanOf(activity: BookableActivity, record: CommuneRecord) {
  const days = periodsOf(activity, record).flatMap((period) => period.days)
  const [startsOn, endsOn] = [days[0], days.at(-1)]
  return startsOn && endsOn ? { startsOn, endsOn } : null
}

function enrolmentRows(db: CommuneDb, kids: Child[], record: CommuneRecord) {
  const activities = record.activities.filter(isBookable).flatMap((activity) => {
    const span = spanOf(activity, record)
    return span ? [[activity.key, { schoolYear: activity.booking.schoolYear, ...span }] as const] : []
  })
  const open = new Map(activities)
  return kids.flatMap((child) =>
    child.enrolments.flatMap((enrolment) => {
      const inActivity = open.get(enrolment.activity)
      return inActivity ? [{ communeId: db.communeId, childId: child.id, ...enrolment, ...inActivity }] : []
    }),
  )
}

async function isOpen(db: CommuneDb, householdId: string): Promise<boolean> {
  const [household] = await db
    .select({ id: households.id })
    .from(households)
    .where(and(eq(households.communeId, db.communeId), eq(households.id, householdId)))
  return household !== undefined
}

/** Guide « Préinscription en ligne », étape 2: the town opens the account, and a mail lets the family activate it. */
export async function openFamilyAccount(
  db: CommuneDb,
  family: FamilyToOpen,
  { record, now, householdId }: By,
): Promise<Outcome<OpenedFamily>> {
  const { communeId } = db
  const already = done({ householdId, accounts: [], childIds: [] })
  if (await isOpen(db, householdId)) return already
  const adults = [family.guardian, ...(family.coGuardian ? [family.coGuardian] : [])].map((adult) => ({
    ...adult,
    id: randomUUID(),
  }))
  const taken = await insertAccounts(db, { kind: 'family' }, adults, now)
  // the names may have been taken by the same form, sent twice at once
  if (taken) return (await isOpen(db, householdId)) ? already : refused(taken)

  const kids = family.children.map((child) => ({ ...child, id: randomUUID() }))
  await db
    .insert(households)
    .values({ communeId, id: householdId, name: householdName(adults), openedAt: now })
  await db.insert(guardians).values(
    adults.map(({ id, title, firstName, lastName }) => ({
      ...{ communeId, householdId, accountId: id },
      ...{ title, firstName, lastName },
    })),
  )
  await db
    .insert(accountHouseholds)
    .values(adults.map(({ id }) => ({ communeId, accountId: id, householdId })))
  await db
    .insert(children)
    .values(
      kids.map(({ id, firstName, lastName, bornOn }) => ({ communeId, id, firstName, lastName, bornOn })),
    )
  await db.insert(householdChildren).values(kids.map(({ id }) => ({ communeId, householdId, childId: id })))
  const places = enrolmentRows(db, kids, record)
  if (places.length > 0) await db.insert(enrolments).values(places)

  const opened: OpenedFamily['accounts'] = []
  for (const { id } of adults) {
    const mailId = randomUUID()
    await mailKeyTo(db, id, newMailedKey(mailId, 'activation', now), now)
    opened.push({ accountId: id, mailId })
  }
  await writeInJournal(db, 'family-account-opened', { now, about: { householdId } })
  return done({ householdId, accounts: opened, childIds: kids.map(({ id }) => id) })
}
