import { describe, expect, test } from 'vitest'
import { type QuotaInput, quota, quotaFaults } from '@/domain/capacity/quotas/kinds'
import type { QuotaFacts, TakenPlace } from '@/domain/capacity/quotas/quota-kind'
import { aCalendar, day } from './calendar-of-a-commune'

const places = (n: number, place: Partial<TakenPlace> = {}): TakenPlace[] =>
  Array.from({ length: n }, () => ({ unit: 'apres-midi', channel: 'online', ...place }))

function faults(
  rules: QuotaInput[],
  asked: Partial<TakenPlace>,
  taken: TakenPlace[],
  facts: Partial<QuotaFacts> = {},
) {
  const found = quotaFaults(
    rules.map((rule) => quota.parse(rule)),
    { unit: 'apres-midi', channel: 'online', ...asked },
    taken,
    { on: day('2026-10-20'), todayOn: day('2026-10-01'), totalPlaces: 10, ...facts },
    aCalendar(),
  )
  return found.map(({ code }) => code)
}

describe('la moitié des places en ligne', () => {
  const half: QuotaInput = { kind: 'channel-share', onlinePercent: 50, onSitePercent: 50 }

  test('la sixième demande en ligne est refusée, bien que cinq places restent au guichet', () => {
    expect(faults([half], {}, places(5))).toEqual(['channel-full'])
  })

  test('et le guichet en a encore une', () => {
    expect(faults([half], { channel: 'on-site' }, places(5))).toEqual([])
  })

  test('d’un nombre impair, la place de plus est au guichet', () => {
    const eleven = { totalPlaces: 11 }
    const taken = [...places(5), ...places(5, { channel: 'on-site' })]
    expect([
      faults([half], {}, taken, eleven),
      faults([half], { channel: 'on-site' }, taken, eleven),
    ]).toEqual([['channel-full'], []])
  })

  test.each([
    ['2026-10-12', ['channel-full']],
    ['2026-10-13', []],
  ])('une semaine avant, ce qui reste est à tous : le %s, %o', (todayOn, codes) => {
    const melting = { ...half, meltsBefore: { n: 7 } }
    expect(faults([melting], {}, places(5), { todayOn: day(todayOn) })).toEqual(codes)
  })

  test('les places d’une autre case de la journée ne comptent pas', () => {
    expect(faults([half], {}, places(5, { unit: 'repas' }))).toEqual([])
  })
})

test('le repas a son propre nombre de places', () => {
  const stock: QuotaInput = { kind: 'own-stock', unit: 'repas', places: 2 }
  const taken = places(2, { unit: 'repas' })
  expect([faults([stock], { unit: 'repas' }, taken), faults([stock], {}, taken)]).toEqual([
    ['stock-full'],
    [],
  ])
})

describe('70 places de 3 à 5 ans, 90 de 6 à 10 ans', () => {
  const young: QuotaInput = { kind: 'places', places: 70, ages: { fromYears: 3, toYears: 5 } }
  const older: QuotaInput = { kind: 'places', places: 90, ages: { fromYears: 6, toYears: 10 } }
  const taken = [...places(70, { ageYears: 4 }), ...places(60, { ageYears: 8 })]

  test('le 71e petit est refusé, bien que les grands aient des places', () => {
    expect(faults([young, older], { ageYears: 5 }, taken)).toEqual(['group-full'])
  })

  test('un grand est pris', () => {
    expect(faults([young, older], { ageYears: 6 }, taken)).toEqual([])
  })
})

test('des places par centre et par guichet', () => {
  const atDesk: QuotaInput = { kind: 'places', places: 1, centre: 'parc', channel: 'on-site' }
  const taken = places(1, { centre: 'parc', channel: 'on-site' })
  const asked = [
    { centre: 'parc', channel: 'on-site' },
    { centre: 'parc', channel: 'online' },
    { centre: 'prevert', channel: 'on-site' },
  ] as const
  expect(asked.map((one) => faults([atDesk], one, taken).length)).toEqual([1, 0, 0])
})

describe('un animateur pour 12', () => {
  const ratio: QuotaInput = { kind: 'staff-ratio', childrenPerAdult: 12 }

  test.each([
    [2, ['staff-lacking']],
    [3, []],
  ])('le 25e enfant, avec %i animateurs : %o', (adults, codes) => {
    expect(faults([ratio], {}, places(24), { adults, totalPlaces: 36 })).toEqual(codes)
  })

  test('ne refuse personne tant que les animateurs ne sont pas connus', () => {
    expect(faults([ratio], {}, places(24))).toEqual([])
  })
})
