import { describe, expect, it } from 'vitest'
import { previewOf } from '@/communes/preview/preview-of'
import { communeRecord } from '@/communes/record'
import { aBooking, at, withDays } from './preview-world'
import { recordOf } from './tenant'

const chanteloup = await recordOf('chanteloup-les-vignes')
const now = at('2026-11-24T09:00')
const inTime = { on: '2026-11-18', bookedAt: '2026-10-02T10:00' }

describe('Un aperçu', () => {
  it('dit que le mois est coupé quand il l’est, et ne juge que ce qui a changé', () => {
    const after = withDays(chanteloup, 'mercredi', 10)
    const bookings = [aBooking(inTime), aBooking({ ...inTime, activity: 'tram' })]
    const preview = previewOf({ before: chanteloup, after, now, lastMonth: { bookings, isCut: true } })
    expect([preview.isCut, preview.replay.judged]).toEqual([true, 1])
  })

  it('ne dit rien de ce qui n’a pas changé', () => {
    const lastMonth = { bookings: [aBooking(inTime)], isCut: false }
    const preview = previewOf({ before: chanteloup, after: chanteloup, now, lastMonth })
    expect([preview.rules, preview.elsewhere, preview.weeks, preview.curves, preview.replay.judged]).toEqual([
      [],
      [],
      [],
      [],
      0,
    ])
  })

  it('montre aussi ce qui change hors des règles : une fermeture, un contact', () => {
    const after = communeRecord.parse({
      ...structuredClone(chanteloup),
      contacts: chanteloup.contacts.map((contact) => ({ ...contact, phone: '01 39 74 29 99' })),
      calendar: {
        closures: [{ label: 'Travaux', fromOn: '2026-12-09', toOn: '2026-12-09' }],
        source: { cite: 'Arrêté' },
      },
    })
    const preview = previewOf({ before: chanteloup, after, now, lastMonth: { bookings: [], isCut: false } })
    expect(preview.elsewhere.map(({ path }) => path[0])).toEqual(['contacts', 'calendar'])
    const wednesdays = preview.weeks.find(({ activity }) => activity === 'mercredi')
    expect(wednesdays?.days.filter(({ differs }) => differs).map(({ on }) => `${on}`)).toEqual(['2026-12-09'])
  })
})
