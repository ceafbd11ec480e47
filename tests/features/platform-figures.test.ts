import { eq } from 'drizzle-orm'
import postgres from 'postgres'
import { afterAll, describe, expect, test } from 'vitest'
import { inCommune, readInCommune } from '@/database/door'
import { communes } from '@/database/schema/platform'
import { communeFigures } from '@/database/schema/town'
import { countCommune, countCommunes, countNewCommunes } from '@/jobs/count-communes'
import type { Commune } from '@/request/commune'
import { aCommune, aFamily, anAgent, now } from '../world/people'

const administrator = postgres(process.env.ADMIN_DATABASE_URL ?? '', { max: 1, onnotice() {} })
afterAll(() => administrator.end())

const operator = { role: 'operator', operatorId: null } as const

/** What an operator reads of a commune. */
const figuresOf = ({ id }: Commune) =>
  readInCommune(id, operator, (db) =>
    db.select().from(communeFigures).where(eq(communeFigures.communeId, db.communeId)),
  )

describe('les chiffres d’une commune', () => {
  test('comptent foyers, enfants, comptes, réservations, demandes du mois et courriels', async () => {
    const commune = await aCommune()
    await anAgent(commune)
    const { accountId, householdId, childIds } = await aFamily(commune, {
      coGuardian: {},
      children: [{}, {}],
    })
    await aFamily(commune)
    const [session] = await administrator`select id from sessions where commune_id = ${commune.id} limit 1`
    const asked = async (submittedAt: string, number: number) => {
      const [request] = await administrator`
        insert into booking_requests (commune_id, number, household_id, account_id, activity, idempotency_key,
          submitted_at, record_version)
        values (${commune.id}, ${number}, ${householdId}, ${accountId}, 'mercredi', gen_random_uuid(), ${submittedAt}, 1)
        returning id`
      return request?.id
    }
    const requestId = await asked('2026-09-02T08:00:00Z', 1)
    await asked('2026-08-31T21:59:59Z', 2)
    await administrator`
      insert into bookings (commune_id, session_id, child_id, household_id, request_id, booked_at)
      values (${commune.id}, ${session?.id}, ${childIds[0] ?? ''}, ${householdId}, ${requestId}, ${now.toString()})`
    await administrator`
      update outbox set abandoned_at = ${now.toString()}
      where commune_id = ${commune.id} and account_id = ${accountId}`
    await countCommune(commune.id, now)
    expect(await figuresOf(commune)).toMatchObject([
      {
        ...{ households: 2, children: 3, accounts: 4, liveBookings: 1, requestsOfMonth: 1 },
        ...{ mailsWaiting: 3, mailsAbandoned: 1 },
      },
    ])
  })

  test('comptés deux fois le même jour, ils sont remplacés ; le lendemain, ils s’ajoutent', async () => {
    const commune = await aCommune({ rulesOf: 'auray' })
    await countCommune(commune.id, now)
    await aFamily(commune, { children: [{ places: [] }] })
    await countCommune(commune.id, now.add({ hours: 1 }))
    expect(await figuresOf(commune)).toMatchObject([{ households: 1 }])
    await countCommune(commune.id, now.add({ hours: 24 }))
    expect(await figuresOf(commune)).toHaveLength(2)
  })

  test('une commune qui vient d’ouvrir est comptée aussitôt, une fois', async () => {
    const commune = await aCommune({ rulesOf: 'auray' })
    await countNewCommunes(now.add({ minutes: 1 }))
    await countNewCommunes(now.add({ minutes: 2 }))
    const [figures, ...others] = await figuresOf(commune)
    expect([figures?.countedAt.toString(), others]).toEqual([now.add({ minutes: 1 }).toString(), []])
  })

  test('chaque commune ouverte est comptée ; suspendue, non', async () => {
    const [open, suspended] = [await aCommune({ rulesOf: 'auray' }), await aCommune()]
    await inCommune(suspended.id, operator, (db) =>
      db.update(communes).set({ state: 'suspended' }).where(eq(communes.id, suspended.id)),
    )
    await countCommunes(now)
    expect([await figuresOf(open), await figuresOf(suspended)]).toMatchObject([[{ households: 0 }], []])
  })
})
