import { randomUUID } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import { Temporal } from 'temporal-polyfill'
import { afterAll } from 'vitest'
import type { z } from 'zod'
import { closeQueue } from '@/adapters/queue/wake'
import { isBookable } from '@/communes/activity'
import type { CommuneRecord } from '@/communes/record'
import { reglement } from '@/communes/reglement'
import { reglementOf } from '@/communes/rules-of'
import { disconnect } from '@/database/connection'
import { type CommuneId, inCommune } from '@/database/door'
import { sessions } from '@/database/schema/bookings'
import { publishRecord } from '@/database/versions/publish-record'
import { bookSessions } from '@/features/booking/book-sessions'
import type { DraftForm } from '@/features/booking/draft-form'
import { enrolmentsOfMine } from '@/features/booking/enrolment'
import { recapOf } from '@/features/booking/recap'
import { saveDraft } from '@/features/booking/save-draft'
import { openFamilyAccount } from '@/features/household/open-family-account'
import { connectFromEnv } from '@/request/connect'
import { recordOf } from '../communes/tenant'

connectFromEnv()
afterAll(async () => {
  await closeQueue()
  await disconnect()
})

/** A Thursday of September: Wednesday 4 November 2026 is open until Tuesday 27 October, 23:59. */
export const inSeptember = Temporal.Instant.from('2026-09-10T08:00:00Z')
export const wednesday = '2026-11-04'

export type Town = { communeId: CommuneId; record: CommuneRecord; recordVersion: number }

const agent = { role: 'agent', accountId: randomUUID() } as const
const operator = { role: 'operator', operatorId: null } as const

/** The parts that are stated; the others stay the town's own. */
const statedParts = (rules: z.input<typeof reglement>) =>
  Object.fromEntries(Object.entries(reglement.parse(rules)).filter(([part]) => part in rules))

/** The record with other rules for Wednesdays. */
export const withReglement = (record: CommuneRecord, rules: z.input<typeof reglement>): CommuneRecord => ({
  ...record,
  activities: record.activities.map((activity) =>
    activity.key === 'mercredi'
      ? { ...activity, reglement: { ...reglementOf(activity), ...statedParts(rules) } }
      : activity,
  ),
})

type Rules = z.input<typeof reglement>

/** A town's rules under another name, with the same number of places everywhere. */
export async function aTown({ places = 10, rulesOf = 'rennes', rules = {} as Rules } = {}): Promise<Town> {
  const communeId = randomUUID() as CommuneId
  const town = await recordOf(rulesOf)
  const record: CommuneRecord = withReglement(
    {
      ...town,
      slug: `ville-${communeId.slice(0, 8)}`,
      inseeCode: String(Number.parseInt(communeId.slice(0, 4), 16))
        .padStart(5, '0')
        .slice(0, 5),
      activities: town.activities.map((activity) =>
        isBookable(activity)
          ? {
              ...activity,
              booking: {
                ...activity.booking,
                centres: activity.booking.centres.map((c) => ({
                  ...c,
                  places: Object.fromEntries(Object.keys(c.places).map((unit) => [unit, places])),
                })),
              },
            }
          : activity,
      ),
    },
    rules,
  )
  return publish(communeId, record)
}

async function publish(communeId: CommuneId, record: CommuneRecord): Promise<Town> {
  const { version } = await inCommune(communeId, operator, (db) =>
    publishRecord(db, record, { now: inSeptember, author: 'essai', reason: 'essai' }),
  )
  return { communeId, record, recordVersion: version }
}

/** The town once another record is in force. */
export const afterChange = (town: Town, record: CommuneRecord) => publish(town.communeId, record)

export type Child = { childId: string; enrolmentId: string; firstName: string; centre: string }
export type Family = { town: Town; accountId: string; children: Child[]; householdId: string }

export const centresOf = (town: Town) =>
  town.record.activities
    .filter(isBookable)
    .find((a) => a.key === 'mercredi')
    ?.booking.centres.map((c) => c.centre) ?? []

/** A household with an account and children enrolled on Wednesdays, each in a centre. */
export async function aFamily(
  town: Town,
  kids: { firstName: string; centre?: string; second?: string; third?: string }[] = [{ firstName: 'Léa' }],
): Promise<Family> {
  const email = `${randomUUID()}@exemple.fr`
  const opened = await inCommune(town.communeId, agent, (db) =>
    openFamilyAccount(
      db,
      {
        guardian: {
          title: '',
          firstName: 'Anna',
          lastName: 'Le Goff',
          email,
          identifier: email,
          language: 'fr',
        },
        children: kids.map(({ firstName, centre = centresOf(town)[0] as string, second, third }) => ({
          firstName,
          lastName: 'Le Goff',
          bornOn: Temporal.PlainDate.from('2018-03-02'),
          enrolments: [centre, second, third]
            .filter((c) => c !== undefined)
            .map((c) => ({ activity: 'mercredi', centre: c, departureCentre: null })),
        })),
      } as never,
      { record: town.record, now: inSeptember, householdId: randomUUID() },
    ),
  )
  if (!opened.ok) throw new Error(opened.refusal.code)
  const accountId = opened.done.accounts[0]?.accountId as string
  const enrolments = await inCommune(town.communeId, { role: 'family', accountId }, enrolmentsOfMine)
  return {
    town,
    accountId,
    householdId: opened.done.householdId,
    // A child enrolled in two centres is there twice, the first centre first.
    children: kids.flatMap(({ firstName, centre, second }) =>
      enrolments
        .filter((e) => e.firstName === firstName)
        .sort((x) => (x.centre === second && centre ? 1 : -1))
        .map((e) => ({ childId: e.childId, enrolmentId: e.id, firstName, centre: e.centre })),
    ),
  }
}

/** The ids of a day's sessions, by unit. */
export async function sessionsOn(town: Town, on = wednesday, centre = centresOf(town)[0] as string) {
  const rows = await inCommune(town.communeId, agent, (db) =>
    db
      .select({ id: sessions.id, unit: sessions.unit })
      .from(sessions)
      .where(
        and(
          eq(sessions.communeId, db.communeId),
          eq(sessions.activity, 'mercredi'),
          eq(sessions.centre, centre),
          eq(sessions.on, Temporal.PlainDate.from(on)),
        ),
      ),
  )
  const byUnit = Object.fromEntries(rows.map((r) => [r.unit, r.id]))
  return {
    morning: byUnit.matin as string,
    meal: byUnit.repas as string,
    afternoon: byUnit['apres-midi'] as string,
  }
}

type Sent = {
  shown?: string[]
  booked?: string[]
  ticked?: string[]
  also?: string[]
  go?: DraftForm['go']
  units?: string[]
  period?: string
}

/** Sends the registration table of a child, as its buttons do. */
export const sendTable = (family: Family, child: Child, sent: Sent, now = inSeptember) =>
  inCommune(family.town.communeId, { role: 'family', accountId: family.accountId }, (db) =>
    saveDraft(
      db,
      child.enrolmentId,
      {
        shown: sent.shown ?? sent.ticked ?? [],
        booked: sent.booked ?? [],
        ticked: sent.ticked ?? [],
        also: sent.also ?? [],
        units: sent.units ?? [],
        period: sent.period ?? '',
        go: sent.go ?? { to: 'stay' },
      },
      { accountId: family.accountId, record: family.town.record, now },
    ),
  )

const byOf = (family: Family, now: Temporal.Instant) => ({
  accountId: family.accountId,
  record: family.town.record,
  recordVersion: family.town.recordVersion,
  now,
})

/** The recap as the family reads it now. */
export const recapFor = (family: Family, child: Child, now = inSeptember) =>
  inCommune(family.town.communeId, { role: 'family', accountId: family.accountId }, (db) =>
    recapOf(db, child.enrolmentId, byOf(family, now)),
  )

type Form = { key?: string; seen?: string }

/** Reads the recap and presses « Valider »; `seen` when it was read before. */
export async function validate(family: Family, child: Child, form: Form = {}, now = inSeptember) {
  const seen = form.seen ?? (await recapFor(family, child, now))?.seen ?? ''
  return inCommune(family.town.communeId, { role: 'family', accountId: family.accountId }, (db) =>
    bookSessions(
      db,
      { enrolmentId: child.enrolmentId, idempotencyKey: form.key ?? randomUUID(), seen },
      byOf(family, now),
    ),
  )
}

/** Ticks and validates at once. */
export async function book(
  family: Family,
  ticked: string[],
  child = family.children[0] as Child,
  now = inSeptember,
) {
  await sendTable(family, child, { ticked }, now)
  return validate(family, child, {}, now)
}
