import { describe, expect, test } from 'vitest'
import type { AbsenceRulesInput } from '@/domain/absences/absence-rules'
import { type AbsenceExample, absence, daysWhere } from '../domain/absences-example'
import { boisemont, fachesThumesnil, languidic, lecres, saintExupery, saintJeanDuBois } from './absence-rules'
import towns from './town-rules.json'

type Example = {
  type: 'absence'
  case: string
  spec: { days: string[] }
  billed: string[]
  refunded: string[]
}

/** What the words of the atlas say besides the days: `id, case`. */
const toldIn: Record<string, { rules: AbsenceRulesInput; facts: Omit<AbsenceExample, 'days'> }> = {
  'boisemont-cantine, sick Mon 5 to Fri 9 Oct 2026, told Mon 09:40': {
    rules: boisemont,
    facts: { reason: 'illness', notifiedAt: '2026-10-05T09:40' },
  },
  'faches-thumesnil-cantine, ill Mon 5 to Fri 9 Oct, called Mon morning, certificate in time': {
    rules: fachesThumesnil,
    facts: {
      reason: 'illness',
      notifiedAt: '2026-10-05T08:30',
      proof: { type: 'medical-certificate', handedAt: '2026-10-08T09:00' },
    },
  },
  'languidic-cantine, absent Thu 8, Fri 9, Mon 12 Oct 2026': {
    rules: languidic,
    facts: { reason: 'unplanned' },
  },
  'languidic-cantine, one-day absence Tue 6 Oct': { rules: languidic, facts: { reason: 'unplanned' } },
}

const examples = towns.flatMap((entry) =>
  (entry.worked_examples as { type: string }[])
    .filter((example): example is Example => example.type === 'absence')
    .map((example) => ({ ...example, town: entry.town, name: `${entry.id}, ${example.case}` })),
)

describe('l’atlas des communes', () => {
  test('donne 4 exemples d’absence, et nous avons la règle de chacun', () => {
    expect(Object.keys(toldIn)).toEqual(examples.map(({ name }) => name))
    expect(examples).toHaveLength(4)
  })

  test.each(examples)('$town, $case : facturés $billed', ({ name, spec, billed, refunded }) => {
    const { rules, facts } = toldIn[name] as (typeof toldIn)[string]
    const outcome = absence(rules, { days: spec.days, ...facts })
    expect([daysWhere(outcome, true), daysWhere(outcome, false)]).toEqual([billed, refunded])
  })
})

/** From Monday 5 to Friday 9 October 2026, at the canteen, without Wednesday. */
const ill: AbsenceExample = {
  days: ['2026-10-05T12:00', '2026-10-06T12:00', '2026-10-08T12:00', '2026-10-09T12:00'],
  reason: 'illness',
}
const billed = (rules: AbsenceRulesInput, facts: Partial<AbsenceExample>) =>
  daysWhere(absence(rules, { ...ill, ...facts }), true)
const certificate = (handedAt: string) => ({ type: 'medical-certificate', handedAt })

describe('les règlements, en toutes lettres', () => {
  test('À Boisemont, prévenu le lundi à 10 h, il est trop tard : toute l’absence est facturée', () => {
    expect(billed(boisemont, { notifiedAt: '2026-10-05T10:00' })).toHaveLength(4)
  })

  test('À Faches-Thumesnil, appelé le mardi seulement, le lundi et le repas de carence du mardi sont facturés', () => {
    const facts = { notifiedAt: '2026-10-06T08:30', proof: certificate('2026-10-08T09:00') }
    expect(billed(fachesThumesnil, facts)).toEqual(['2026-10-05', '2026-10-06'])
  })

  test('À Faches-Thumesnil, sans certificat dans les trois jours, tout est facturé', () => {
    const facts = { notifiedAt: '2026-10-05T08:30', proof: certificate('2026-10-09T00:00') }
    expect(billed(fachesThumesnil, facts)).toHaveLength(4)
  })

  test('À Saint-Jean-du-Bois, une absence que personne n’annonce est facturée', () => {
    expect(billed(saintJeanDuBois, {})).toHaveLength(4)
  })

  test.each([
    ['à 72 h juste, rien n’est facturé', '2026-10-08T12:00', []],
    ['après 72 h, deux jours de carence', '2026-10-08T12:01', ['2026-10-05', '2026-10-06']],
    ['le dixième jour encore', '2026-10-15T23:59', ['2026-10-05', '2026-10-06']],
    [
      'après dix jours, tout est facturé',
      '2026-10-16T00:00',
      ['2026-10-05', '2026-10-06', '2026-10-08', '2026-10-09'],
    ],
  ])('À Saint-Exupéry, un certificat remis %s', (_, handedAt, expected) => {
    expect(billed(saintExupery, { proof: certificate(handedAt) })).toEqual(expected)
  })

  test.each<[string, Partial<AbsenceExample>, number]>([
    ['une grève ne se paie pas, sans rien faire', { reason: 'strike' }, 0],
    ['une sortie que le parent n’a pas annulée se paie', { reason: 'school-outing' }, 4],
    [
      'des horaires atypiques attestés par l’employeur dispensent',
      { reason: 'atypical-hours', documentsOnFile: ['employer-letter'] },
      0,
    ],
    ['un enfant malade, justifié sous 48 h, ne paie pas', { proof: certificate('2026-10-07T12:00') }, 0],
    ['un enfant malade, justifié plus tard, paie', { proof: certificate('2026-10-07T12:01') }, 4],
  ])('Au Crès, %s', (_, facts, expected) => {
    expect(billed(lecres, facts)).toHaveLength(expected)
  })

  test('À Ploeren, « Justifier une absence (jusqu’à 48 h) » peut se lire après le repas', () => {
    const rules: AbsenceRulesInput = {
      personal: [
        {
          reasons: ['illness'],
          notice: { by: { kind: 'hours-after', hours: 48, bound: 'until' }, of: 'each-day' },
        },
      ],
    }
    expect(billed(rules, { notifiedAt: '2026-10-08T12:00' })).toEqual(['2026-10-05'])
  })

  test('À Ploeren, « Justifier une absence (jusqu’à 48 h) » peut se lire avant le repas', () => {
    const rules: AbsenceRulesInput = {
      personal: [
        {
          reasons: ['illness'],
          notice: { by: { kind: 'hours-before', hours: 48, bound: 'until' }, of: 'each-day' },
        },
      ],
    }
    expect(billed(rules, { notifiedAt: '2026-10-06T12:00' })).toEqual(['2026-10-05', '2026-10-06'])
  })

  test('À Saint-Leu, il faut quatre jours d’école consécutifs, week-end passé par-dessus', () => {
    const rules: AbsenceRulesInput = {
      personal: [{ reasons: ['illness'], minimumLength: { n: 4, unit: 'school' } }],
    }
    const lengths = [
      ['2026-10-08', '2026-10-09', '2026-10-12'],
      ['2026-10-08', '2026-10-09', '2026-10-12', '2026-10-13'],
    ].map((days) => billed(rules, { days }).length)
    expect(lengths).toEqual([3, 0])
  })

  test('À Spay, une simple déclaration sur l’honneur laisse deux jours de carence', () => {
    const rules: AbsenceRulesInput = {
      personal: [
        {
          reasons: ['illness'],
          proof: { kind: 'delivered', types: ['medical-certificate', 'sworn-statement'] },
          carences: [{ when: 'proof-sworn', carence: { kind: 'first-days', n: 2 } }],
          effect: { kind: 'deducted', from: 'invoice-after-next' },
        },
      ],
    }
    const sworn = { type: 'sworn-statement', handedAt: '2026-10-06T08:00' }
    expect(billed(rules, { proof: sworn })).toEqual(['2026-10-05', '2026-10-06'])
  })

  test('Au centre social VHB, un motif grave prouvé sous 5 jours est remboursé, 10 % au plus étant gardés', () => {
    const rules: AbsenceRulesInput = {
      personal: [
        {
          reasons: ['serious'],
          proof: {
            kind: 'delivered',
            types: ['medical-certificate'],
            within: { kind: 'days-after', n: 5 },
          },
          effect: { kind: 'credited', keptPercent: 10 },
        },
      ],
    }
    const outcome = absence(rules, { ...ill, reason: 'serious', proof: certificate('2026-10-10T08:00') })
    expect([daysWhere(outcome, true), outcome.effect]).toEqual([[], { kind: 'credited', keptPercent: 10 }])
  })
})
