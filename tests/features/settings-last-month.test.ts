import { Temporal } from 'temporal-polyfill'
import { beforeAll, describe, expect, it } from 'vitest'
import { lastMonthBookings } from '@/features/settings/last-month-bookings'
import { administrator } from '../walls/administrator'
import { asAgent, first } from '../world/booked'
import {
  aFamily,
  aTown,
  book,
  type Family,
  inSeptember,
  sendTable,
  sessionsOn,
  type Town,
  validate,
  wednesday,
} from '../world/bookings'

const inOctober = Temporal.Instant.from('2026-10-12T08:00:00Z')
const inNovember = Temporal.Instant.from('2026-11-12T08:00:00Z')

let town: Town
let family: Family
let sessions: Awaited<ReturnType<typeof sessionsOn>>

const lastMonth = (now: Temporal.Instant, { of = town, most }: { of?: Town; most?: number } = {}) =>
  asAgent(of, (db) => lastMonthBookings(db, { timeZone: 'Europe/Paris', now, ...(most && { most }) }))

/** A family from elsewhere books a morning and a meal in September, and cancels the morning with its meal in October. */
beforeAll(async () => {
  town = await aTown()
  family = await aFamily(town)
  sessions = await sessionsOn(town)
  await administrator`update households set quotient_familial_cents = 61250, resident = false
    where commune_id = ${town.communeId} and id = ${family.householdId}`
  const both = [sessions.morning, sessions.meal]
  await book(family, both)
  await sendTable(family, first(family), { shown: both, booked: both, ticked: [] }, inOctober)
  await validate(family, first(family), {}, inOctober)
})

describe('Les réservations du mois d’avant', () => {
  it('ont leur demande, leur séance et ce qu’une règle demande du foyer, sans aucun nom', async () => {
    const { bookings, isCut } = await lastMonth(inOctober)
    expect(isCut).toBe(false)
    expect(bookings).toHaveLength(2)
    expect(bookings.find(({ unit }) => unit === 'matin')).toEqual({
      bookingId: expect.any(String),
      requestNumber: expect.any(Number),
      cancelRequestNumber: expect.any(Number),
      householdId: family.householdId,
      activity: 'mercredi',
      unit: 'matin',
      on: Temporal.PlainDate.from(wednesday),
      startsAtTime: Temporal.PlainTime.from('08:30'),
      bookedAt: inSeptember,
      cancelledAt: inOctober,
      quotientFamilialCents: 61_250,
      resident: false,
    })
  })

  it('comprennent celles qui n’y ont été qu’annulées', async () => {
    const { bookings } = await lastMonth(inNovember)
    expect(bookings.map(({ bookedAt, cancelledAt }) => [`${bookedAt}`, `${cancelledAt}`])).toEqual([
      [`${inSeptember}`, `${inOctober}`],
      [`${inSeptember}`, `${inOctober}`],
    ])
  })

  it('ne comprennent pas celles d’un autre mois', async () => {
    expect(await lastMonth(Temporal.Instant.from('2026-12-12T08:00:00Z'))).toEqual({
      bookings: [],
      isCut: false,
    })
  })

  it('se disent coupées quand il y en a trop', async () => {
    const { bookings, isCut } = await lastMonth(inOctober, { most: 1 })
    expect([bookings.length, isCut]).toEqual([1, true])
  })

  it('sont celles de la commune, d’aucune autre', async () => {
    expect((await lastMonth(inOctober, { of: await aTown() })).bookings).toEqual([])
  })
})
