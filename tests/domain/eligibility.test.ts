import { describe, expect, test } from 'vitest'
import type { ChildFile } from '@/domain/eligibility/child-file'
import { standsInTheWay } from '@/domain/eligibility/eligibility-of'
import { type RequirementsInput, requirements } from '@/domain/eligibility/kinds'
import { type ResidencyFacts, residencyRule, residentBecause } from '@/domain/eligibility/residency'
import { day } from './calendar-of-a-commune'
import { aFile, missing } from './eligibility-example'

const codes = (...example: Parameters<typeof missing>) => missing(...example).map(({ code }) => code)

describe('ce qui manque', () => {
  const paper = (state: 'waiting' | 'accepted' | 'refused', expiresOn: string | null = null) => ({
    type: 'vaccines',
    state,
    expiresOn: expiresOn === null ? null : day(expiresOn),
  })
  const vaccines: RequirementsInput = [{ kind: 'documents', types: ['vaccines'] }]
  const checked: RequirementsInput = [{ kind: 'documents', types: ['vaccines'], validated: true }]
  const enrolled = { activity: 'canteen', startsOn: day('2026-09-01'), endsOn: day('2027-07-02') }
  const debt = (cents: number, dueOn: string) => ({ unpaid: [{ cents, dueOn: day(dueOn) }] })

  test.each<[string, RequirementsInput, Partial<ChildFile>, string[]]>([
    ['8 ans pour 3 à 11 ans', [{ kind: 'age', minYears: 3, maxYears: 11 }], {}, []],
    [
      '2 ans, la veille de ses 3 ans',
      [{ kind: 'age', minYears: 3 }],
      { bornOn: day('2023-11-13') },
      ['too-young'],
    ],
    ['3 ans le jour même', [{ kind: 'age', minYears: 3 }], { bornOn: day('2023-11-12') }, []],
    ['11 ans, la veille de ses 12 ans', [{ kind: 'age', maxYears: 11 }], { bornOn: day('2014-11-13') }, []],
    ['12 ans le jour même', [{ kind: 'age', maxYears: 11 }], { bornOn: day('2014-11-12') }, ['too-old']],
    [
      '3 ans au 31 décembre',
      [{ kind: 'age', minYears: 3, asOf: '2026-12-31' }],
      { bornOn: day('2023-12-31') },
      [],
    ],
    ['un niveau servi', [{ kind: 'school-level', levels: ['ce2', 'cm1'] }], {}, []],
    ['un niveau non servi', [{ kind: 'school-level', levels: ['ps'] }], {}, ['school-level']],
    [
      'un niveau inconnu',
      [{ kind: 'school-level', levels: ['ce2'] }],
      { schoolLevel: null },
      ['school-level'],
    ],
    ['une école servie', [{ kind: 'school', schools: ['prevert'] }], {}, []],
    ['une école non servie', [{ kind: 'school', schools: ['zola'] }], {}, ['other-school']],
    ['un dossier validé', [{ kind: 'yearly-file', schoolYear: '2026-2027' }], {}, []],
    ['le dossier de l’an dernier', [{ kind: 'yearly-file', schoolYear: '2027-2028' }], {}, ['yearly-file']],
    ['une pièce absente', vaccines, {}, ['document-absent']],
    ['une pièce acceptée', vaccines, { documents: [paper('accepted')] }, []],
    ['une pièce refusée', vaccines, { documents: [paper('refused')] }, ['document-refused']],
    [
      'une pièce périmée avant le service',
      vaccines,
      { documents: [paper('accepted', '2026-11-11')] },
      ['document-expired'],
    ],
    ['une pièce bonne le dernier jour', vaccines, { documents: [paper('accepted', '2026-11-12')] }, []],
    ['une pièce pas encore lue', vaccines, { documents: [paper('waiting')] }, []],
    ['une pièce pas encore lue, à valider', checked, { documents: [paper('waiting')] }, ['document-waiting']],
    [
      'de deux pièces, la plus proche d’être bonne',
      checked,
      { documents: [paper('refused'), paper('waiting')] },
      ['document-waiting'],
    ],
    ['inscrit', [{ kind: 'enrolment', activities: ['canteen'] }], { enrolments: [enrolled] }, []],
    ['jamais inscrit', [{ kind: 'enrolment', activities: ['canteen'] }], {}, ['not-enrolled']],
    [
      'inscrit jusqu’à la veille',
      [{ kind: 'enrolment', activities: ['canteen'] }],
      { enrolments: [{ ...enrolled, endsOn: day('2026-11-11') }] },
      ['not-enrolled'],
    ],
    [
      'inscrit du jour même',
      [{ kind: 'enrolment', activities: ['canteen'] }],
      { enrolments: [{ ...enrolled, startsOn: day('2026-11-12'), endsOn: day('2026-11-12') }] },
      [],
    ],
    ['déjà venu', [{ kind: 'attended', activities: ['wednesday'] }], { attended: ['wednesday'] }, []],
    ['jamais venu', [{ kind: 'attended', activities: ['wednesday'] }], {}, ['never-attended']],
    ['une facture pas encore due', [{ kind: 'unpaid' }], debt(4200, '2026-10-06'), []],
    ['une facture due hier', [{ kind: 'unpaid' }], debt(4200, '2026-10-05'), ['unpaid']],
    [
      'une dette plus petite que le seuil',
      [{ kind: 'unpaid', fromCents: 5000 }],
      debt(4200, '2026-09-01'),
      [],
    ],
    ['30 jours de patience', [{ kind: 'unpaid', afterDays: 30 }], debt(4200, '2026-09-06'), []],
    ['31 jours', [{ kind: 'unpaid', afterDays: 30 }], debt(4200, '2026-09-05'), ['unpaid']],
    [
      'le règlement de cette année accepté',
      [{ kind: 'reglement', reglement: 'canteen', version: '2026' }],
      { reglements: { canteen: '2026' } },
      [],
    ],
    [
      'celui de l’an dernier',
      [{ kind: 'reglement', reglement: 'canteen', version: '2026' }],
      { reglements: { canteen: '2025' } },
      ['reglement-not-accepted'],
    ],
    ['les deux parents travaillent', [{ kind: 'working-parents' }], {}, []],
    [
      'un seul des deux',
      [{ kind: 'working-parents' }],
      { parents: { count: 2, working: 1 } },
      ['parent-not-working'],
    ],
    [
      'un parent seul qui travaille',
      [{ kind: 'working-parents' }],
      { parents: { count: 1, working: 1 } },
      [],
    ],
  ])('%s', (_, rules, differences, expected) => {
    expect(codes(rules, differences)).toEqual(expected)
  })

  test('tout ce qui manque est dit d’un coup, dans l’ordre des règles', () => {
    const rules: RequirementsInput = [
      { kind: 'age', minYears: 12 },
      { kind: 'yearly-file', schoolYear: '2027-2028' },
      { kind: 'documents', types: ['vaccines', 'insurance'] },
      { kind: 'enrolment', activities: ['canteen'] },
      { kind: 'unpaid' },
    ]
    expect(codes(rules, debt(100, '2026-01-01'))).toEqual([
      'too-young',
      'yearly-file',
      'document-absent',
      'document-absent',
      'not-enrolled',
      'unpaid',
    ])
  })

  test.each<[string, Partial<ChildFile>, string | undefined]>([
    ['celle de l’an dernier', { reglements: { canteen: '2025' } }, '2025'],
    ['aucune', {}, undefined],
  ])('la version du règlement déjà acceptée est dite : %s', (_, differences, accepted) => {
    const [found] = missing([{ kind: 'reglement', reglement: 'canteen', version: '2026' }], differences)
    expect(found?.facts.accepted).toBe(accepted)
  })

  test.each([
    ['none', 'complete-file'],
    ['draft', 'complete-file'],
    ['submitted', 'wait-for-validation'],
    ['refused', 'complete-file'],
  ] as const)('un dossier « %s » : %s', (state, remedy) => {
    const [found] = missing([{ kind: 'yearly-file', schoolYear: '2026-2027' }], {
      yearlyFiles: { '2026-2027': state },
    })
    expect(found?.facts).toMatchObject({ state, remedy })
  })
})

describe('ce que cela bloque, et depuis quand', () => {
  const pai: RequirementsInput = [
    { kind: 'documents', types: ['pai'], blocks: ['attend'], from: 'first-day', article: '4' },
  ]

  test('chaque manque dit l’article, ce qu’il bloque, depuis quand, et quoi faire', () => {
    expect(missing(pai)).toEqual([
      {
        code: 'document-absent',
        facts: {
          type: 'pai',
          neededOn: '2026-11-12',
          blocks: ['attend'],
          blocksFromOn: '2026-11-12',
          remedy: 'hand-in-document',
          article: '4',
        },
      },
    ])
  })

  test.each([
    ['réserver', 'book', '2026-11-12', 0],
    ['venir la veille', 'attend', '2026-11-11', 0],
    ['venir le premier jour', 'attend', '2026-11-12', 1],
  ] as const)('sans PAI, %s', (_, action, on, expected) => {
    expect(standsInTheWay(missing(pai), action, day(on))).toHaveLength(expected)
  })

  test('une date de la ville', () => {
    const rules: RequirementsInput = [{ kind: 'documents', types: ['tax'], from: { on: '2026-10-31' } }]
    const blocked = ['2026-10-30', '2026-10-31'].map(
      (on) => standsInTheWay(missing(rules), 'book', day(on)).length,
    )
    expect(blocked).toEqual([0, 1])
  })

  test('un impayé ne ferme pas la porte de lui-même : un agent décide', () => {
    const [found] = missing([{ kind: 'unpaid' }], { unpaid: [{ cents: 4200, dueOn: day('2026-01-01') }] })
    expect(found?.facts).toMatchObject({ cents: 4200, decidedBy: 'agent', blocks: ['re-enrol', 'book'] })
  })

  test('la date où l’enfant aura l’âge est dite', () => {
    const [found] = missing([{ kind: 'age', minYears: 9 }])
    expect(found?.facts.oldEnoughOn).toBe('2027-05-20')
  })
})

describe('être d’ici', () => {
  const elsewhere: ResidencyFacts = {
    addressCommune: '75056',
    schoolCommune: '75056',
    taxCommunes: ['75056'],
    relativeCommunes: [],
    employers: [],
    specialClass: null,
  }
  const here = ['78138', '78172']
  const anyOf = residencyRule.parse({
    anyOf: [
      { kind: 'address', communes: here, monthsAfterMoving: 3 },
      { kind: 'school', communes: here },
      { kind: 'taxes', communes: here },
      { kind: 'relative', communes: here },
      { kind: 'employer-agreement', employers: ['hospital'] },
      { kind: 'special-class', classes: ['ulis'] },
    ],
  })

  test.each<[string, Partial<ResidencyFacts>, string | null]>([
    ['ni l’un ni l’autre', {}, null],
    ['par l’adresse', { addressCommune: '78138' }, 'address'],
    ['par une commune membre', { addressCommune: '78172' }, 'address'],
    ['par l’école', { schoolCommune: '78138' }, 'school'],
    ['par l’impôt', { taxCommunes: ['75056', '78138'] }, 'taxes'],
    ['par un grand-parent', { relativeCommunes: ['78138'] }, 'relative'],
    ['par l’employeur', { employers: ['hospital'] }, 'employer-agreement'],
    ['par une classe spécialisée', { specialClass: 'ulis' }, 'special-class'],
    ['partie il y a moins de 3 mois', { left: { commune: '78138', on: day('2026-08-13') } }, 'address'],
    ['partie il y a 3 mois', { left: { commune: '78138', on: day('2026-08-12') } }, null],
    ['rien de connu', { addressCommune: null, schoolCommune: null, taxCommunes: [] }, null],
  ])('%s', (_, differences, expected) => {
    expect(residentBecause(anyOf, { ...elsewhere, ...differences }, day('2026-11-12'))).toBe(expected)
  })

  test('ce qui n’est pas un motif de la ville ne compte pas', () => {
    const rules: RequirementsInput = [
      { kind: 'resident', residency: { anyOf: [{ kind: 'address', communes: here }] } },
    ]
    const residency = { ...elsewhere, schoolCommune: '78138' }
    expect(missing(rules, { residency })[0]).toMatchObject({
      code: 'not-resident',
      facts: { grounds: ['address'], remedy: 'prove-situation' },
    })
  })

  test('un habitant n’a rien à prouver', () => {
    expect(residentBecause(anyOf, aFile().residency, day('2026-11-12'))).toBe('address')
  })
})

test.each([
  ['une exigence inconnue', [{ kind: 'shoe-size' }]],
  ['aucune pièce', [{ kind: 'documents', types: [] }]],
  ['aucun motif d’être d’ici', [{ kind: 'resident', residency: { anyOf: [] } }]],
  ['une date mal écrite', [{ kind: 'documents', types: ['tax'], from: { on: '31/10/2026' } }]],
])('n’est pas lu : %s', (_, rules) => {
  expect(requirements.safeParse(rules).success).toBe(false)
})
