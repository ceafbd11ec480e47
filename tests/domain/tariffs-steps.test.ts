import { describe, expect, test } from 'vitest'
import type { PriceFacts } from '@/domain/tariffs/price-facts'
import { tariff } from '@/domain/tariffs/tariff'
import { after, cents, flat, priced, type Step } from './tariffs-example'

const outsiderTwice: Step = { kind: 'outsider', changes: [{ kind: 'multiply', by: 2 }] }
const fromThird: Step = {
  kind: 'siblings',
  rows: [
    { from: 2, changes: [{ kind: 'percent', by: -20 }] },
    { from: 3, changes: [{ kind: 'replace', price: 1 }] },
  ],
}
const bySize: Step = { ...fromThird, by: 'family-size' } as Step
const ladder: Step = {
  kind: 'late',
  levels: [
    { on: 'not-booked', changes: [{ kind: 'replace', price: 10 }] },
    {
      on: 'booked-late',
      changes: [
        { kind: 'percent', by: 10 },
        { kind: 'add', amount: 1 },
      ],
    },
  ],
}
const fromFourth: Step = {
  kind: 'from-nth',
  of: 'picked-up-late',
  per: 'month',
  for: 'family',
  nth: 4,
  changes: [{ kind: 'add', amount: 15 }],
}
const nth = (n: number): Partial<PriceFacts> => ({
  incidents: ['picked-up-late'],
  occurrences: [{ of: 'picked-up-late', per: 'month', for: 'family', nth: n }],
})
const firstTwo: Step = { kind: 'first-units', units: 2, changes: [{ kind: 'add', amount: 1 }] }
const quarter: Step = { kind: 'late-pickup', amount: 10, unitMinutes: 15 }
const grace: Step = { kind: 'late-pickup', amount: 10, graceMinutes: 5 }
const pickedUp = (lateMinutes: number): Partial<PriceFacts> => ({
  incidents: ['picked-up-late'],
  lateMinutes,
})
const formulas: Step = {
  kind: 'formula',
  formulas: {
    journee: [],
    'demi-journee': [{ kind: 'multiply', by: 0.5 }],
    'demi-journee-repas': [
      { kind: 'multiply', by: 0.5 },
      { kind: 'add', amount: 2 },
    ],
  },
}
const fromTwo: Step = { kind: 'package-from', uses: 2, package: flat(50) }
const dayCap: Step = { kind: 'cap', amount: 5, per: 'day' }

describe('ce qui change un prix de 3,75 €', () => {
  test.each<[string, Step | Step[], Partial<PriceFacts>, number | string]>([
    ['plus 2,50', { kind: 'add', amount: '2.50' }, {}, 625],
    ['plus 2,50 par ticket', { kind: 'add', amount: 2.5, each: 'tickets' }, { counts: { tickets: 3 } }, 1125],
    [
      'plus par ticket, sans les avoir comptés',
      { kind: 'add', amount: 1, each: 'tickets' },
      {},
      'fact-missing',
    ],
    ['moins 0,76', { kind: 'subtract', amount: 0.76 }, {}, 299],
    ['moins plus que le prix', { kind: 'subtract', amount: 4 }, {}, 0],
    ['50 % de plus : 562,5', { kind: 'percent', by: 50 }, {}, 563],
    ['50 % de moins : 187,5', { kind: 'percent', by: -50 }, {}, 188],
    ['tout enlever', { kind: 'percent', by: -120 }, {}, 0],
    ['par deux', { kind: 'multiply', by: 2 }, {}, 750],
    ['un autre prix', { kind: 'replace', price: 4.05 }, {}, 405],
    ['pas admis', { kind: 'not-admitted' }, {}, 'not-admitted'],
    ['trois fois', { kind: 'quantity' }, { quantity: 3 }, 1125],
    ['zéro fois', { kind: 'quantity' }, { quantity: 0 }, 0],
    ['deux fois, quatre au moins', { kind: 'quantity', minimum: 4 }, { quantity: 2 }, 1500],
    ['on ne sait combien de fois', { kind: 'quantity' }, {}, 'fact-missing'],
    ['quelqu’un d’ici', outsiderTwice, {}, 375],
    ['quelqu’un d’ailleurs', outsiderTwice, { resident: false }, 750],
    [
      'quelqu’un d’ailleurs, là où l’on n’admet que ceux d’ici',
      { kind: 'outsider', changes: [{ kind: 'not-admitted' }] },
      { resident: false },
      'not-admitted',
    ],
    ['le premier enfant', fromThird, { rank: 1 }, 375],
    ['le deuxième', fromThird, { rank: 2 }, 300],
    ['le quatrième comme le troisième', fromThird, { rank: 4 }, 100],
    ['un rang inconnu', fromThird, {}, 'fact-missing'],
    ['chaque enfant d’une famille de trois', bySize, { rank: 1, householdChildren: 3 }, 100],
    ['rien de tardif', ladder, {}, 375],
    ['réservé tard : 10 % et 1 €', ladder, { incidents: ['booked-late'] }, 513],
    ['le plus grave seul', ladder, { incidents: ['booked-late', 'not-booked'] }, 1000],
    ['le 3e retard du mois', fromFourth, nth(3), 375],
    ['le 4e retard du mois', fromFourth, nth(4), 1875],
    ['pas de retard cette fois', fromFourth, { ...nth(9), incidents: [] }, 375],
    ['un retard dont on ignore le rang', fromFourth, { incidents: ['picked-up-late'] }, 'fact-missing'],
    [
      'un retard compté dans l’année et non dans le mois',
      fromFourth,
      { ...nth(9), occurrences: [{ of: 'picked-up-late', per: 'school-year', for: 'family', nth: 9 }] },
      'fact-missing',
    ],
    [
      'un retard compté par enfant et non par famille',
      fromFourth,
      { ...nth(9), occurrences: [{ of: 'picked-up-late', per: 'month', for: 'child', nth: 9 }] },
      'fact-missing',
    ],
    ['un euro sur les deux premiers de cinq', firstTwo, { quantity: 5 }, 2075],
    ['un euro sur le seul', firstTwo, { quantity: 1 }, 475],
    ['10 € par quart d’heure commencé : 16 minutes', quarter, pickedUp(16), 2375],
    ['10 € par quart d’heure commencé : 15 minutes', quarter, pickedUp(15), 1375],
    ['5 minutes de grâce : 5 minutes', grace, pickedUp(5), 375],
    ['5 minutes de grâce : 6 minutes', grace, pickedUp(6), 1375],
    ['un retard dont on ignore la durée', grace, { incidents: ['picked-up-late'] }, 'fact-missing'],
    ['la journée', formulas, { formula: 'journee' }, 375],
    ['la demi-journée', formulas, { formula: 'demi-journee' }, 188],
    ['la demi-journée avec repas', formulas, { formula: 'demi-journee-repas' }, 388],
    ['une formule qui n’existe pas', formulas, { formula: 'nuit' }, 'no-row'],
    ['une formule au nom d’une méthode', formulas, { formula: 'constructor' }, 'no-row'],
    ['le premier du mois', fromTwo, { presencesThisMonth: 1 }, 375],
    ['le forfait dès le deuxième, fût-il plus cher', fromTwo, { presencesThisMonth: 2 }, 5000],
    ['un plafond plus haut', { kind: 'cap', amount: 4 }, {}, 375],
    ['un plafond plus bas', { kind: 'cap', amount: '3.20' }, {}, 320],
    ['le reste du plafond du jour', dayCap, { chargedCents: { day: 300 } }, 200],
    ['un plafond du jour dépassé', dayCap, { chargedCents: { day: 600 } }, 0],
    ['un plafond du jour sans savoir le reste', dayCap, {}, 'fact-missing'],
    ['un plancher', { kind: 'floor', amount: 4 }, {}, 400],
    ['un plancher plus bas', { kind: 'floor', amount: 3 }, {}, 375],
    ['déjà à 5 centimes', { kind: 'round-to', to: '0.05', mode: 'up' }, {}, 375],
    ['aux 10 centimes, la moitié vers le haut', { kind: 'round-to', to: 0.1 }, {}, 380],
    ['à l’euro d’en dessous', { kind: 'round-to', to: 1, mode: 'down' }, {}, 300],
    [
      'dans l’ordre écrit : plus un, puis par deux',
      [
        { kind: 'add', amount: 1 },
        { kind: 'multiply', by: 2 },
      ],
      {},
      950,
    ],
    [
      'dans l’ordre écrit : par deux, puis plus un',
      [
        { kind: 'multiply', by: 2 },
        { kind: 'add', amount: 1 },
      ],
      {},
      850,
    ],
    [
      'une condition vraie',
      { kind: 'add', amount: 1, when: { options: ['gouter'] } },
      { options: ['gouter'] },
      475,
    ],
    ['une condition fausse', { kind: 'add', amount: 1, when: { options: ['gouter'] } }, {}, 375],
    [
      'la moitié d’une condition',
      { kind: 'add', amount: 1, when: { options: ['gouter'], resident: false } },
      { options: ['gouter'] },
      375,
    ],
  ])('%s', (_, steps, facts, expected) => {
    expect(after(steps, facts)).toBe(expected)
  })

  test('la moitié de 3,05 €, arrondie au-dessus, est 1,53 €', () => {
    expect(after({ kind: 'multiply', by: 0.5 }, {}, '3.05')).toBe(153)
  })

  test('un tarif peut arrondir au centime d’en dessous', () => {
    const half: Step = { kind: 'multiply', by: 0.5 }
    expect(cents({ base: flat(3.05), rounding: 'down', steps: [half] })).toBe(152)
  })

  test('1,005 fois 1 € est 1,01 € : rien n’est compté en virgule flottante', () => {
    expect(after({ kind: 'multiply', by: '1.005' }, {}, 1)).toBe(101)
  })
})

describe('ce qu’un autre paie', () => {
  const share = (stated: object, price: string | number, facts: Partial<PriceFacts> = {}) => {
    const step = { kind: 'third-party-share', payer: 'ccas', share: stated } as Step
    const { cents: familyCents, shares } = priced({ base: flat(price), steps: [step] }, facts)
    return [familyCents, ...shares.map((one) => one.cents)]
  }

  test.each([
    ['un montant', { amount: 0.76 }, 1.26, {}, [50, 76]],
    ['un montant par repas', { amount: 0.76, each: 'quantity' }, 3.78, { quantity: 3 }, [150, 228]],
    ['jamais plus que le prix', { amount: 5 }, 1.26, {}, [0, 126]],
    ['un pourcentage', { percent: 30 }, 10, {}, [700, 300]],
    ['un pourcentage de plus que tout', { percent: 150, cap: 20 }, 10, {}, [0, 1000]],
    ['un pourcentage plafonné', { percent: 30, cap: 2 }, 10, {}, [800, 200]],
  ])('%s', (_, stated, price, facts, expected) => {
    expect(share(stated, price, facts)).toEqual(expected)
  })

  test('une part prise avant de multiplier n’est pas un tarif', () => {
    const steps = [{ kind: 'third-party-share', payer: 'ccas', share: { amount: 1 } }, { kind: 'quantity' }]
    expect(tariff.safeParse({ base: flat(3), steps }).success).toBe(false)
  })
})
