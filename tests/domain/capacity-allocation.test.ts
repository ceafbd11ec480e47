import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type AllocationInput, allocation } from '@/domain/capacity/allocation/allocation'
import { confirmation, confirmationOf } from '@/domain/capacity/allocation/confirmation'
import { orderOfRequests, type PlaceRequest } from '@/domain/capacity/allocation/order-of-requests'
import { eventFaults, eventMinimum } from '@/domain/capacity/event-minimum'
import { offerExpiresAt, waitingListRule } from '@/domain/capacity/waiting-list'
import { always, arbitraryOf } from './arbitrary-of'
import { aCalendar, day } from './calendar-of-a-commune'
import { atParis, inParis } from './opening-example'

const request = (id: string, asked: string, meets: string[] = [], lot?: number): PlaceRequest => ({
  ...{ id, askedAt: atParis(asked), meets },
  ...(lot !== undefined && { lot }),
})

const ordered = (rule: AllocationInput, requests: PlaceRequest[]) => {
  const found = orderOfRequests(allocation.parse(rule), requests)
  return found.kind === 'ordered' ? found.ids.join(' ') : found.code
}

const first = request('lou', '2026-05-01T09:00', ['seeks-work'])
const second = request('mia', '2026-05-02T09:00', ['both-work'])
const third = request('noe', '2026-05-03T09:00', [])
const all = [third, first, second]

describe('qui passe d’abord', () => {
  test.each([
    [{ kind: 'arrival' }, 'lou mia noe'],
    [{ kind: 'ranked-criteria', criteria: ['both-work', 'seeks-work'] }, 'mia lou noe'],
    [{ kind: 'unranked-criteria', criteria: ['both-work', 'seeks-work'] }, 'lou mia noe'],
    [{ kind: 'unranked-criteria', criteria: ['both-work'] }, 'mia lou noe'],
    [{ kind: 'points', points: [{ criterion: 'both-work', points: 5 }] }, 'mia lou noe'],
    [{ kind: 'lottery' }, 'not-drawn'],
    [{ kind: 'commission' }, 'by-people'],
  ] as const)('%o : %s', (rule, ids) => {
    expect(ordered(rule as AllocationInput, all)).toBe(ids)
  })

  test('au tirage, la date de la demande ne compte pas', () => {
    const drawn = [request('lou', '2026-05-01T09:00', [], 0.7), request('mia', '2026-05-02T09:00', [], 0.1)]
    expect(ordered({ kind: 'lottery' }, drawn)).toBe('mia lou')
  })

  test('ne dépend pas de l’ordre dans lequel les demandes sont dites', () => {
    const requests = fc.uniqueArray(
      fc
        .record({
          id: fc.constantFrom('a', 'b', 'c', 'd'),
          hour: fc.integer({ min: 10, max: 12 }),
          meets: fc.subarray(['repas', 'annuel', 'ulis']),
          lot: fc.nat(2),
        })
        .map(({ id, hour, meets, lot }) => request(id, `2026-05-01T${hour}:00`, meets, lot)),
      { selector: ({ id }) => id, minLength: 1 },
    )
    always([arbitraryOf(allocation), requests], (rule, list) => {
      expect(orderOfRequests(rule, list.toReversed())).toEqual(orderOfRequests(rule, list))
    })
  })
})

describe('la confirmation', () => {
  const by = confirmation.parse({ byOn: '2023-05-02' })
  const facts = { answeredOn: day('2023-04-24'), confirmedOn: null, todayOn: day('2023-05-02') }

  test.each([
    ['2023-05-02', null, 'awaited'],
    ['2023-05-03', null, 'lost'],
    ['2023-05-03', '2023-05-02', 'confirmed'],
    ['2023-05-04', '2023-05-03', 'lost'],
  ])('avant le 2 mai ; le %s, confirmée le %s : %s', (todayOn, confirmedOn, state) => {
    const told = {
      ...facts,
      todayOn: day(todayOn),
      confirmedOn: confirmedOn === null ? null : day(confirmedOn),
    }
    expect(confirmationOf(by, told).state).toBe(state)
  })

  test('sous huit jours après la réponse', () => {
    const { lastOn } = confirmationOf(confirmation.parse({ withinDays: 8 }), facts)
    expect(lastOn.toString()).toBe('2023-05-02')
  })
})

describe('la liste d’attente', () => {
  const waking = waitingListRule.parse({ offerHours: 24, wakingHours: { from: '08:00', to: '20:00' } })

  test.each([
    ['2026-10-06T21:00', '2026-10-08T20:00'],
    ['2026-10-06T14:00', '2026-10-08T14:00'],
    ['2026-10-24T14:00', '2026-10-26T14:00'],
    ['2026-03-28T14:00', '2026-03-30T14:00'],
  ])('une offre de 24 heures de veille faite le %s tient jusqu’au %s', (offered, expires) => {
    expect(inParis(offerExpiresAt(waking, atParis(offered), aCalendar()))).toBe(expires)
  })

  test('sans heures de veille, la nuit compte', () => {
    const rule = waitingListRule.parse({ offerHours: 24 })
    expect(inParis(offerExpiresAt(rule, atParis('2026-10-06T21:00'), aCalendar()))).toBe('2026-10-07T21:00')
  })
})

describe('une sortie n’a lieu', () => {
  const rule = eventMinimum.parse({ participants: 6, residentPercent: 50 })

  test.each([
    [8, 3, ['too-few-residents']],
    [8, 4, []],
    [5, 5, ['too-few-participants']],
    [5, 1, ['too-few-participants', 'too-few-residents']],
  ])('qu’à six, dont la moitié d’habitants : %i inscrits dont %i, %o', (registered, residents, codes) => {
    expect(eventFaults(rule, { registered, residents }).map(({ code }) => code)).toEqual(codes)
  })
})
