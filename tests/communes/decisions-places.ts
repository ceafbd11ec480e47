import type { Entry, ReglementPart } from '@/communes/reglement'
import { confirmationOf } from '@/domain/capacity/allocation/confirmation'
import { orderOfRequests, type PlaceRequest } from '@/domain/capacity/allocation/order-of-requests'
import { eventFaults } from '@/domain/capacity/event-minimum'
import { quotaFaults } from '@/domain/capacity/quotas/kinds'
import type { QuotaFacts, TakenPlace } from '@/domain/capacity/quotas/quota-kind'
import { aCalendar, day } from '../domain/calendar-of-a-commune'
import { atParis } from '../domain/opening-example'

/** Rules of one part as a record writes them, and what they make of the case. */
export type RuleDecision<Part extends ReglementPart = ReglementPart> = {
  part: Part
  rules: object[]
  found(rules: Entry<Part>['rule'][]): unknown
  expected: unknown
}

export const decided = <Part extends ReglementPart>(decision: RuleDecision<Part>) =>
  decision as unknown as RuleDecision

const aDay = { on: day('2026-10-20'), todayOn: day('2026-10-01') }
const half: TakenPlace = { unit: 'apres-midi', channel: 'online' }
const children = (n: number, ageYears?: number): TakenPlace[] =>
  Array.from({ length: n }, () => ({ ...half, ...(ageYears !== undefined && { ageYears }) }))

const quota = (
  rules: object[],
  asked: Partial<TakenPlace>,
  taken: TakenPlace[],
  facts: Omit<QuotaFacts, 'on' | 'todayOn'>,
  expected: string[],
) =>
  decided<'quotas'>({
    part: 'quotas',
    rules,
    found: (quotas) =>
      quotaFaults(quotas, { ...half, ...asked }, taken, { ...aDay, ...facts }, aCalendar()).map(
        ({ code }) => code,
      ),
    expected,
  })

const request = (id: string, meets: string[], asked = '2026-05-01T09:00', lot?: number): PlaceRequest => ({
  ...{ id, meets, askedAt: atParis(asked) },
  ...(lot !== undefined && { lot }),
})

const order = (rule: object, requests: PlaceRequest[], expected: string[]) =>
  decided<'allocation'>({
    part: 'allocation',
    rules: [rule],
    found: ([first]) => {
      const found = first && orderOfRequests(first, requests)
      return found?.kind === 'ordered' ? found.ids : found
    },
    expected,
  })

const nanteuil = {
  kind: 'ranked-criteria',
  criteria: ['both-parents-work', 'lives-far', 'seeks-work-or-trains'],
}
const lamalou = [
  { kind: 'places', places: 36 },
  { kind: 'staff-ratio', childrenPerAdult: 12 },
]
const marieCurie = [
  { kind: 'places', places: 70, ages: { fromYears: 3, toYears: 5 } },
  { kind: 'places', places: 90, ages: { fromYears: 6, toYears: 10 } },
]

/** The decisions of the atlas on places and on who gets them: `id, case`. */
export const placeDecisions: Record<string, RuleDecision> = {
  'auray-vacances, activity with 10 places: 5 taken online, 0 at the desk, a 6th online request arrives':
    quota(
      [{ kind: 'channel-share', onlinePercent: 50, onSitePercent: 50 }],
      {},
      children(5),
      { totalPlaces: 10 },
      ['channel-full'],
    ),
  'saint-sebastien-mercredi, 71st child aged 3-6 at Marie Curie while only 60 of 90 older places are used':
    quota(marieCurie, { ageYears: 4 }, [...children(70, 4), ...children(60, 8)], { totalPlaces: 160 }, [
      'group-full',
    ]),
  'lamalou-vacances, 24 children booked, 2 leaders on duty, 25th child': quota(
    lamalou,
    {},
    children(24),
    { totalPlaces: 36, adults: 2 },
    ['staff-lacking'],
  ),
  'lamalou-vacances, 37th child on 2026-10-20': quota(
    lamalou,
    {},
    children(36),
    { totalPlaces: 36, adults: 4 },
    ['group-full'],
  ),
  'nanteuil-les-meaux-cantine, one seat left, request A: both parents work, request B: one parent job-seeking with proof':
    order(
      nanteuil,
      [request('b', ['seeks-work-or-trains'], '2026-04-01T09:00'), request('a', ['both-parents-work'])],
      ['a', 'b'],
    ),
  'nanteuil-les-meaux-cantine, one parent at home, living far from school, files a letter on 2026-09-03':
    order(
      nanteuil,
      [
        request('seeks', ['seeks-work-or-trains']),
        request('far', ['lives-far'], '2026-09-03T09:00'),
        request('work', ['both-parents-work']),
      ],
      ['work', 'far', 'seeks'],
    ),
  'haut-vallespir-cantine, one seat: transported child of non-working parents vs child of two employed parents':
    order(
      {
        ...{ kind: 'ranked-criteria' },
        criteria: ['school-transport', 'both-work-every-day', 'both-work-irregularly'],
      },
      [request('employed', ['both-work-every-day']), request('transported', ['school-transport'])],
      ['transported', 'employed'],
    ),
  'orvault-sejours, wish sent on the first day vs last day': order(
    { kind: 'lottery', answeredOn: '2024-04-26' },
    [request('first', [], '2024-03-18T09:00', 0.8), request('last', [], '2024-04-05T18:00', 0.2)],
    ['last', 'first'],
  ),
  'versailles-creche, two requests of the same date and age group, one with a sibling staying until 2027-08':
    order(
      { kind: 'unranked-criteria', criteria: ['back-to-work', 'minimum-income', 'sibling-stays', 'twins'] },
      [request('alone', []), request('sibling', ['sibling-stays'])],
      ['sibling', 'alone'],
    ),
  'merignac-sejours, no confirmation on 2023-05-03': decided<'allocation'>({
    part: 'allocation',
    rules: [
      {
        ...{ kind: 'commission', decidedBy: 'service', preBooking: true },
        ...{ answeredOn: '2023-04-24', confirmation: { byOn: '2023-05-02' } },
      },
    ],
    found: ([rule]) =>
      rule?.confirmation &&
      confirmationOf(rule.confirmation, {
        ...{ answeredOn: day('2023-04-24'), confirmedOn: null, todayOn: day('2023-05-03') },
      }).state,
    expected: 'lost',
  }),
  'ollainville-jeunes, 8 registered, 3 residents': decided<'eventMinimum'>({
    part: 'eventMinimum',
    rules: [{ participants: 6, residentPercent: 50, otherwise: 'postponed' }],
    found: ([rule]) => rule && eventFaults(rule, { registered: 8, residents: 3 }).map(({ code }) => code),
    expected: ['too-few-residents'],
  }),
}
