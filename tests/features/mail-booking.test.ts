import { randomUUID } from 'node:crypto'
import { and, asc, eq } from 'drizzle-orm'
import { Temporal } from 'temporal-polyfill'
import { afterEach, describe, expect, test } from 'vitest'
import type { CommuneRecord } from '@/communes/record'
import { type CommuneDb, type CommuneId, inCommune } from '@/database/door'
import { bookingRequests, bookings, sessions } from '@/database/schema/bookings'
import { accountHouseholds, children, householdChildren, households } from '@/database/schema/households'
import { publishRecord } from '@/database/versions/publish-record'
import { resendServer } from '../contracts/resend-server'
import { aCommune, aMailInTheOutbox, anAccount, asAgent, now, resendAt, sendAt } from './mail-world'

const closing: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})

async function aFamily(communeId: CommuneId) {
  const account = await anAccount(communeId)
  const [householdId, lina, sacha] = [randomUUID(), randomUUID(), randomUUID()]
  const born = { communeId, lastName: 'Petrov', bornOn: Temporal.PlainDate.from('2019-03-02') }
  await inCommune(communeId, asAgent, async (db) => {
    await db.insert(households).values({ communeId, id: householdId, name: 'Petrov', openedAt: now })
    await db.insert(accountHouseholds).values({ communeId, accountId: account.id, householdId })
    await db.insert(children).values([
      { ...born, id: lina, firstName: 'Lina' },
      { ...born, id: sacha, firstName: 'Sacha' },
    ])
    await db
      .insert(householdChildren)
      .values([lina, sacha].map((childId) => ({ communeId, householdId, childId })))
  })
  return { account, householdId, lina, sacha }
}
type Family = Awaited<ReturnType<typeof aFamily>>

const asFamily = ({ account }: Family) => ({ role: 'family', accountId: account.id }) as const

let number = 0
async function aRequest(db: CommuneDb, { account, householdId }: Family) {
  const id = randomUUID()
  number += 1
  await db.insert(bookingRequests).values({
    communeId: db.communeId,
    id,
    number,
    householdId,
    accountId: account.id,
    activity: 'mercredi',
    idempotencyKey: randomUUID(),
    submittedAt: Temporal.Instant.from('2026-10-05T16:04:00Z'),
    recordVersion: 1,
  })
  return { id, number }
}

const sessionsOf = (db: CommuneDb, on: string) =>
  db
    .select({ id: sessions.id })
    .from(sessions)
    .where(
      and(
        eq(sessions.communeId, db.communeId),
        eq(sessions.activity, 'mercredi'),
        eq(sessions.centre, 'villejean'),
        eq(sessions.on, Temporal.PlainDate.from(on)),
      ),
    )
    .orderBy(asc(sessions.startsAtTime))

/** Books every unit of a Wednesday at Villejean for a child. */
async function book(db: CommuneDb, { householdId }: Family, requestId: string, childId: string, on: string) {
  const found = await sessionsOf(db, on)
  const shared = { communeId: db.communeId, childId, householdId, requestId, bookedAt: now }
  await db.insert(bookings).values(found.map(({ id }) => ({ ...shared, sessionId: id })))
}

const cancelAll = (db: CommuneDb, cancelRequestId: string, requestId: string) =>
  db
    .update(bookings)
    .set({ cancelledAt: now, cancelRequestId })
    .where(and(eq(bookings.communeId, db.communeId), eq(bookings.requestId, requestId)))

/** What the family reads, as typed on a keyboard. */
async function mailOf(communeId: CommuneId, { account }: Family, requestId: string) {
  const provider = await resendServer()
  closing.push(provider.close)
  await aMailInTheOutbox(communeId, account.id, { mail: 'booking', about: { requestId } })
  await sendAt(communeId, resendAt(provider))
  const [mail] = provider.arrived()
  if (!mail) throw new Error('no mail has arrived')
  const typed = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ')
  return { subject: typed(mail.subject), text: typed(mail.text) }
}

async function aBookedWednesday() {
  const { communeId, record } = await aCommune()
  const family = await aFamily(communeId)
  const request = await inCommune(communeId, asFamily(family), async (db) => {
    const made = await aRequest(db, family)
    await book(db, family, made.id, family.lina, '2026-10-14')
    return made
  })
  return { communeId, record, family, request }
}

const lateRecord = (record: CommuneRecord): CommuneRecord => ({
  ...record,
  activities: record.activities.map((activity) => ({
    ...activity,
    reglement: activity.reglement && {
      ...activity.reglement,
      deadlines: activity.reglement.deadlines.map((deadline) => ({
        ...deadline,
        rule: { ...deadline.rule, n: 2 } as typeof deadline.rule,
      })),
    },
  })),
})

describe('à Rennes, la confirmation relit la demande', () => {
  test('le mercredi 14 octobre 2026 se modifie jusqu’au mardi 6 octobre, 23 h 59', async () => {
    const { communeId, family, request } = await aBookedWednesday()
    const { text } = await mailOf(communeId, family, request.id)
    expect(text).toContain(
      [
        'Lina Petrov',
        ' * mercredi 14 octobre 2026',
        '   Matin · Repas · Après-midi',
        '   Centre : Villejean',
        '   modifiable jusqu’au mardi 6 octobre, 23 h 59',
      ].join('\n'),
    )
  })

  test('la demande porte son numéro et son moment', async () => {
    const { communeId, family, request } = await aBookedWednesday()
    const { text } = await mailOf(communeId, family, request.id)
    expect(text).toContain(`demande n° ${request.number} du lundi 5 octobre 2026 à 18 h 04`)
  })

  test('la même demande pour deux enfants est dite enfant par enfant', async () => {
    const { communeId, family, request } = await aBookedWednesday()
    await inCommune(communeId, asFamily(family), (db) =>
      book(db, family, request.id, family.sacha, '2026-10-14'),
    )
    const { text } = await mailOf(communeId, family, request.id)
    expect(text.match(/^(Lina|Sacha) Petrov$/gm)).toEqual(['Lina Petrov', 'Sacha Petrov'])
  })

  test('une annulation a sa propre confirmation', async () => {
    const { communeId, family, request } = await aBookedWednesday()
    const cancelling = await inCommune(communeId, asFamily(family), async (db) => {
      const made = await aRequest(db, family)
      await cancelAll(db, made.id, request.id)
      return made
    })
    const { subject, text } = await mailOf(communeId, family, cancelling.id)
    expect(subject).toBe(`Annulation enregistrée, demande n° ${cancelling.number}`)
    expect(text).toContain('Annulé\nLina Petrov\n * mercredi 14 octobre 2026')
    expect(text).not.toMatch(/Réservé|modifiable/)
  })

  test('une demande qui réserve et annule le dit', async () => {
    const { communeId, family, request } = await aBookedWednesday()
    const moving = await inCommune(communeId, asFamily(family), async (db) => {
      const made = await aRequest(db, family)
      await cancelAll(db, made.id, request.id)
      await book(db, family, made.id, family.lina, '2026-11-04')
      return made
    })
    const { subject, text } = await mailOf(communeId, family, moving.id)
    expect(subject).toBe(`Réservations modifiées, demande n° ${moving.number}`)
    expect(text).toContain('Réservé\nLina Petrov\n * mercredi 4 novembre 2026')
    expect(text).toContain('Annulé\nLina Petrov\n * mercredi 14 octobre 2026')
  })

  test('ce qui a été annulé depuis n’est pas dit modifiable', async () => {
    const { communeId, family, request } = await aBookedWednesday()
    await inCommune(communeId, asFamily(family), async (db) => {
      const later = await aRequest(db, family)
      await cancelAll(db, later.id, request.id)
    })
    const { text } = await mailOf(communeId, family, request.id)
    expect(text).toContain('annulé depuis par une autre demande')
    expect(text).not.toContain('modifiable')
  })

  test('la règle qui valait au moment de la demande continue de la juger', async () => {
    const { communeId, record, family, request } = await aBookedWednesday()
    const by = { now, author: 'essai', reason: 'délai plus court' }
    await inCommune(communeId, { role: 'operator', operatorId: null }, (db) =>
      publishRecord(db, lateRecord(record), by),
    )
    const { text } = await mailOf(communeId, family, request.id)
    expect(text).toContain('modifiable jusqu’au mardi 6 octobre, 23 h 59')
  })

  test('la demande d’une autre personne n’est pas racontée', async () => {
    const { communeId, request } = await aBookedWednesday()
    const other = await aFamily(communeId)
    await expect(mailOf(communeId, other, request.id)).rejects.toThrow('no mail has arrived')
  })
})
