import { randomUUID } from 'node:crypto'
import { and, eq, inArray } from 'drizzle-orm'
import { Temporal } from 'temporal-polyfill'
import { afterAll } from 'vitest'
import { disconnect } from '@/database/connection'
import { type CommuneId, inCommune } from '@/database/door'
import { bookingRequests, bookings, sessions } from '@/database/schema/bookings'
import { publishRecord } from '@/database/versions/publish-record'
import { openFamilyAccount } from '@/features/household/open-family-account'
import type { Commune } from '@/request/commune'
import { connectFromEnv } from '@/request/connect'
import { recordOf } from '../communes/tenant'

connectFromEnv()
afterAll(disconnect)

export const now = Temporal.Instant.from('2026-10-20T07:00:00Z')
export const asAgent = { role: 'agent', accountId: randomUUID() } as const
export const asOperator = { role: 'operator', operatorId: null } as const

/** A commune with the rules of Rennes under a name of its own. */
export async function aCommune(): Promise<Commune> {
  const id = randomUUID() as CommuneId
  const inseeCode = String(Number.parseInt(id.slice(0, 6), 16) % 100_000).padStart(5, '0')
  const record = { ...(await recordOf('rennes')), slug: `ville-${id.slice(0, 8)}`, inseeCode }
  const { version } = await inCommune(id, asOperator, (db) =>
    publishRecord(db, record, { now, author: 'essai', reason: 'essai' }),
  )
  return { id, slug: record.slug, name: record.name, recordVersion: version, record, isDemo: false }
}

const adult = (firstName: string, language: 'fr' | 'ru' | 'ar') => {
  const email = `${randomUUID()}@exemple.fr`
  return { title: 'madame' as const, firstName, lastName: 'Le Goff', email, identifier: email, language }
}

/** A family of two adults, each with an account, and its children; none has booked anything. */
export async function aFamily(
  { id, record }: Commune,
  { children = ['Léa'], language = 'fr' as 'fr' | 'ru' | 'ar' } = {},
) {
  const opened = await inCommune(id, asAgent, (db) =>
    openFamilyAccount(
      db,
      {
        guardian: adult('Anne', language),
        coGuardian: adult('Paul', language),
        children: children.map((firstName, i) => ({
          firstName,
          lastName: 'Le Goff',
          bornOn: Temporal.PlainDate.from('2018-03-02').add({ years: i }),
          enrolments: [
            { activity: 'mercredi', centre: 'villejean', departureCentre: 'ille' },
            { activity: 'vacances', centre: 'villejean', departureCentre: null },
          ],
        })),
      },
      { record, now, householdId: randomUUID() },
    ),
  )
  if (!opened.ok) throw new Error(opened.refusal.code)
  const [first, second] = opened.done.accounts.map(({ accountId }) => accountId)
  const childIds = Object.fromEntries(children.map((name, i) => [name, opened.done.childIds[i] ?? '']))
  return {
    accountId: first ?? '',
    otherAccountId: second ?? '',
    householdId: opened.done.householdId,
    childIds,
  }
}
export type Family = Awaited<ReturnType<typeof aFamily>>

type Asked = { child?: string; activity?: string; on: string; units?: string[]; cancelled?: boolean }
let lastNumber = 0

/** Books sessions at Villejean as the family does, and answers the ids of the bookings. */
export const book = (
  commune: Commune,
  family: Family,
  { child = 'Léa', activity = 'mercredi', on, units = ['matin', 'repas'], cancelled = false }: Asked,
) =>
  inCommune(commune.id, { role: 'family', accountId: family.accountId }, async (db) => {
    const { communeId } = db
    const requestId = randomUUID()
    lastNumber += 1
    await db.insert(bookingRequests).values({
      ...{ communeId, id: requestId, number: lastNumber, activity, idempotencyKey: randomUUID() },
      ...{ householdId: family.householdId, accountId: family.accountId },
      submittedAt: now,
      recordVersion: commune.recordVersion,
    })
    const found = await db
      .select({ id: sessions.id })
      .from(sessions)
      .where(
        and(
          eq(sessions.communeId, communeId),
          eq(sessions.activity, activity),
          eq(sessions.centre, 'villejean'),
          eq(sessions.on, Temporal.PlainDate.from(on)),
          inArray(sessions.unit, units),
        ),
      )
    if (found.length !== units.length) throw new Error(`pas de séance le ${on}`)
    await db.insert(bookings).values(
      found.map(({ id }) => ({
        ...{ communeId, sessionId: id, requestId, householdId: family.householdId },
        childId: family.childIds[child] ?? '',
        bookedAt: now,
        ...(cancelled ? { cancelledAt: now, cancelRequestId: requestId } : {}),
      })),
    )
    return requestId
  })
