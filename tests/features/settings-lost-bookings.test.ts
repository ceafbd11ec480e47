import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { lostSessions } from '@/communes/preview/lost-sessions'
import { storedRecord } from '@/communes/stored-record'
import { lostBookings } from '@/features/settings/lost-bookings'
import { asAgent } from '../world/booked'
import { aFamily, aTown, book, sessionsOn, wednesday } from '../world/bookings'

const source = { cite: 'Arrêté du maire' }

describe('Fermer un jour', async () => {
  const town = await aTown()
  const family = await aFamily(town)
  const { morning, meal } = await sessionsOn(town)
  await book(family, [morning, meal])
  const closedOn = (day: string) =>
    storedRecord({
      ...town.record,
      calendar: { closures: [{ fromOn: day, toOn: day, label: 'Travaux' }], source },
    })
  const lost = (day: string, from: string) =>
    asAgent(town, (db) =>
      lostBookings(db, lostSessions(town.record, closedOn(day), Temporal.PlainDate.from(from))),
    )

  it('dit combien de réservations n’auraient plus lieu, de combien de familles, et quand', async () => {
    expect(await lost(wednesday, '2026-09-10')).toEqual({
      bookings: 2,
      households: 1,
      days: [Temporal.PlainDate.from(wednesday)],
    })
  })

  it('ne compte rien quand personne n’a réservé ce jour-là', async () => {
    expect(await lost('2026-12-02', '2026-09-10')).toMatchObject({ bookings: 0, days: [] })
  })

  it('ne compte pas un jour déjà passé', async () => {
    expect(await lost(wednesday, '2027-01-10')).toMatchObject({ bookings: 0 })
  })
})
