import { describe, expect, test } from 'vitest'
import { type AbsenceRulesInput, absenceRules } from '@/domain/absences/absence-rules'
import {
  type AbsenceExample,
  absence,
  billed,
  daysWhere,
  ill,
  illness,
  type Personal,
  week,
} from './absences-example'

describe('la carence', () => {
  const first = (carence: Omit<Extract<CarenceInput, { kind: 'first-days' }>, 'kind'>) =>
    illness({ carences: [{ carence: { kind: 'first-days', ...carence } }] })
  type CarenceInput = NonNullable<Personal['carences']>[number]['carence']

  test.each<[string, AbsenceRulesInput, Partial<AbsenceExample>, string[]]>([
    ['sans carence, rien n’est facturé', illness(), {}, []],
    ['un jour', first({ n: 1 }), {}, ['2026-10-05']],
    ['trois jours de présence prévue', first({ n: 3 }), {}, ['2026-10-05', '2026-10-06', '2026-10-08']],
    ['trois jours de calendrier', first({ n: 3, unit: 'calendar' }), {}, ['2026-10-05', '2026-10-06']],
    [
      'un jour depuis l’appel, appelé le mardi',
      first({ n: 1, from: 'call' }),
      { notifiedAt: '2026-10-06T08:00' },
      ['2026-10-05', '2026-10-06'],
    ],
    [
      'un jour depuis l’appel, appelé la veille',
      first({ n: 1, from: 'call' }),
      { notifiedAt: '2026-10-04T18:00' },
      ['2026-10-05'],
    ],
    ['une carence plus longue que l’absence', first({ n: 10 }), {}, week],
  ])('%s', (_, rules, example, expected) => {
    expect(billed(rules, { ...ill, ...example })).toEqual(expected)
  })

  test('un repas de carence, quand le jour en compte deux', () => {
    const days = ['2026-10-05T12:00', '2026-10-05T16:30', '2026-10-06T12:00']
    expect(billed(first({ n: 1, unit: 'meal' }), { ...ill, days })).toEqual(['2026-10-05'])
  })

  test('un jour de carence, quand le jour compte deux services', () => {
    const days = ['2026-10-05T12:00', '2026-10-05T16:30', '2026-10-06T12:00']
    expect(billed(first({ n: 1 }), { ...ill, days })).toEqual(['2026-10-05', '2026-10-05'])
  })

  test('se dit avec son compte', () => {
    expect(absence(first({ n: 1 }), { ...ill, days: ['2026-10-06'] }).reason).toEqual({
      code: 'carence',
      facts: { n: 1, unit: 'served', from: 'first-absence' },
    })
  })

  test('à l’envers : la ville paie deux jours, la famille les deux suivants, plus rien ensuite', () => {
    const rules = illness({ carences: [{ carence: { kind: 'town-first', townDays: 2, familyDays: 2 } }] })
    const days = [...week, '2026-10-12']
    expect(billed(rules, { ...ill, days })).toEqual(['2026-10-08', '2026-10-09'])
  })

  test('à l’envers, sans fin : la famille paie tout ce qui suit', () => {
    const rules = illness({ carences: [{ carence: { kind: 'town-first', townDays: 1 } }] })
    expect(billed(rules, ill)).toEqual(['2026-10-06', '2026-10-08', '2026-10-09'])
  })
})

describe('prévenir', () => {
  const by = { kind: 'same-day', at: '10:00' } as const

  test.each<[string, Partial<AbsenceExample>, string[]]>([
    ['à temps, le premier jour', {}, []],
    ['trop tard le premier jour : tout est facturé', { notifiedAt: '2026-10-05T10:00' }, week],
  ])('%s', (_, example, expected) => {
    expect(billed(illness({ notice: { by } }), { ...ill, ...example })).toEqual(expected)
  })

  test('jour par jour, ce qui était encore ouvert n’est pas facturé', () => {
    const rules = illness({ notice: { by, of: 'each-day' } })
    expect(billed(rules, { ...ill, notifiedAt: '2026-10-06T09:00' })).toEqual(['2026-10-05'])
  })

  test('sans appel, tout est facturé', () => {
    const { notifiedAt: _none, ...silent } = ill
    expect(absence(illness({ notice: { by } }), silent).reason.code).toBe('not-notified')
  })

  test('la limite est celle du premier jour', () => {
    const { noticeUntil } = absence(illness({ notice: { by } }), ill).clocks
    expect(noticeUntil?.kind === 'moment' && noticeUntil.lastMoment.toString()).toBe('2026-10-05T09:59:00')
  })

  test('« jusqu’à 48 h » peut être après', () => {
    const rules = illness({ notice: { by: { kind: 'hours-after', hours: 48, bound: 'until' } } })
    const days = ['2026-10-05T12:00']
    const codes = ['2026-10-07T12:00', '2026-10-07T12:01'].map(
      (notifiedAt) => absence(rules, { ...ill, days, notifiedAt }).reason.code,
    )
    expect(codes).toEqual(['excused', 'notice-too-late'])
  })
})

describe('la durée et le nombre', () => {
  test.each([
    [
      '4 jours d’école consécutifs, par-dessus le week-end',
      ['2026-10-08', '2026-10-13'],
      'school',
      'excused',
    ],
    ['3 jours d’école', ['2026-10-08', '2026-10-12'], 'school', 'too-short'],
    ['4 jours de calendrier', ['2026-10-05', '2026-10-08'], 'calendar', 'excused'],
    ['2 jours réservés', ['2026-10-05', '2026-10-08'], 'served', 'too-short'],
  ] as const)('%s', (_, days, unit, code) => {
    const rules = illness({ minimumLength: { n: 4, unit } })
    expect(absence(rules, { ...ill, days: [...days] }).reason.code).toBe(code)
  })

  test.each([
    [1, 'excused'],
    [2, 'yearly-limit'],
  ])('deux absences par an, %i déjà : %s', (absences, code) => {
    const rules = illness({ maxPerYear: { n: 2, unit: 'absence' } })
    expect(absence(rules, { ...ill, excusedThisYear: { absences, days: 0 } }).reason.code).toBe(code)
  })

  test('cinq jours par an : ce qui dépasse est facturé', () => {
    const rules = illness({ maxPerYear: { n: 5, unit: 'day' } })
    expect(billed(rules, { ...ill, excusedThisYear: { absences: 1, days: 3 } })).toEqual([
      '2026-10-08',
      '2026-10-09',
    ])
  })

  test('un jour facturé pour carence n’est pas compté dans l’année', () => {
    const rules = illness({
      maxPerYear: { n: 3, unit: 'day' },
      carences: [{ carence: { kind: 'first-days', n: 1 } }],
    })
    expect(billed(rules, ill)).toEqual(['2026-10-05'])
  })
})

describe('les causes collectives', () => {
  const rules: AbsenceRulesInput = {
    collective: [
      { causes: ['strike'], automatic: true },
      { causes: ['school-outing'], automatic: false, notice: { by: { kind: 'days-before', n: 2 } } },
    ],
  }

  test.each<[string, Partial<AbsenceExample>, string]>([
    ['une grève, sans rien faire', { reason: 'strike' }, 'collective-cause'],
    ['une sortie, sans rien faire', { reason: 'school-outing' }, 'not-notified'],
    [
      'une sortie, annulée à temps',
      { reason: 'school-outing', notifiedAt: '2026-10-03T12:00' },
      'collective-cause',
    ],
    [
      'une sortie, annulée trop tard',
      { reason: 'school-outing', notifiedAt: '2026-10-05T00:00' },
      'notice-too-late',
    ],
    ['une cause inconnue', { reason: 'cyclone' }, 'reason-not-accepted'],
    ['sans motif', {}, 'reason-not-accepted'],
  ])('%s', (_, example, code) => {
    expect(absence(rules, { days: ['2026-10-06'], ...example }).reason.code).toBe(code)
  })
})

describe('ce que deviennent les jours', () => {
  test('par défaut, déduits de la facture suivante', () => {
    expect(absence(illness(), ill).effect).toEqual({ kind: 'deducted', from: 'next-invoice', keptPercent: 0 })
  })

  test('la ville peut en garder une part', () => {
    const rules = illness({ effect: { kind: 'credited', keptPercent: 10 } })
    expect(absence(rules, ill).effect).toEqual({ kind: 'credited', keptPercent: 10 })
  })

  test('un agent peut en décider', () => {
    const outcome = absence(illness({ effect: { kind: 'agent-decides' } }), ill)
    expect([outcome.reason.code, daysWhere(outcome, true)]).toEqual(['agent-decides', week])
  })

  test('une absence en partie facturée le dit', () => {
    const rules = illness({ carences: [{ carence: { kind: 'first-days', n: 1 } }] })
    expect(absence(rules, ill).reason).toEqual({
      code: 'partly-billed',
      facts: { billedDays: 1, excusedDays: 3 },
    })
  })

  test('l’article est cité', () => {
    expect(absence(illness({ article: '12' }), ill).reason.facts).toEqual({
      reason: 'illness',
      article: '12',
    })
  })
})

test.each([
  ['un motif vide', { personal: [{ reasons: [] }] }],
  [
    'une part gardée de plus de 100 %',
    { personal: [{ reasons: ['illness'], effect: { kind: 'credited', keptPercent: 101 } }] },
  ],
  ['une cause sans dire si elle est automatique', { collective: [{ causes: ['strike'] }] }],
])('n’est pas lu : %s', (_, rules) => {
  expect(absenceRules.safeParse(rules).success).toBe(false)
})

describe('toute absence', () => {
  const anyReason = {
    personal: [{ reasons: ['illness'], effect: { kind: 'credited' } }, { reasons: ['any'] }],
  }

  test.each([
    ['illness', 'credited'],
    ['moving-house', 'deducted'],
    [undefined, 'deducted'],
  ])('de motif %s : %s', (reason, effect) => {
    const example = { days: ['2026-10-05'], ...(reason !== undefined && { reason }) }
    const found = absence(anyReason as AbsenceRulesInput, example)
    expect([daysWhere(found, true), found.effect?.kind]).toEqual([[], effect])
  })
})
