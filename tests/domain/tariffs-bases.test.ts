import { describe, expect, test } from 'vitest'
import type { PriceFacts } from '@/domain/tariffs/price-facts'
import type { TariffInput } from '@/domain/tariffs/tariff'
import { type Base, cents, flat, pricing } from './tariffs-example'

const scale: Extract<Base, { kind: 'bands' }> = {
  kind: 'bands',
  bands: [
    { below: 436, price: 12 },
    { from: 436, upTo: 700.5, price: 17 },
    { above: 700.5, price: '22.50' },
  ],
}
const integers: Base = {
  kind: 'bands',
  read: 'whole-euros',
  bands: [
    { upTo: 600, price: 3.15 },
    { from: 601, price: 3.6 },
  ],
}
const byIncome: Base = {
  kind: 'bands',
  by: 'income',
  bands: [
    { below: 20_000, percent: 0.02 },
    { from: 20_000, percentOfCost: 50 },
  ],
}
const effort: Base = { kind: 'effort-rate', percent: '0.287', floor: 1, cap: '5.97' }
const line: Base = { kind: 'effort-rate', percent: 0.5, plus: 0.8 }
const halfHours: Base = { kind: 'started-units', unitMinutes: 30, each: flat(0.85) }
const dearerFirst: Base = { ...halfHours, first: { each: flat(1.5) } } as Base
const shorterFirst: Base = { ...halfHours, first: { minutes: 15 } } as Base
const eightHours: Base = { kind: 'started-units', unitMinutes: 60, minimumUnits: 8, each: flat(1.8) }
const byDays: Base = {
  kind: 'package',
  per: 'month',
  byDaysPerWeek: { 1: flat(10), 4: scale },
}
const booklet: Base = { kind: 'tickets', each: flat(3.5), minimum: 5, soldBy: 5 }
const byRank: Base = {
  kind: 'table',
  rows: [
    { when: { resident: false }, base: flat(9) },
    { when: { rank: { upTo: 2 }, levels: ['maternelle'] }, base: flat(3.3) },
    { when: { rank: { upTo: 2 }, levels: ['elementaire'] }, base: flat(3.7) },
    { when: { rank: { from: 3 }, ageYears: { below: 6 } }, base: flat(2) },
    { when: { sites: ['bourg'], funds: ['caf', 'msa'] }, base: flat(2.5) },
  ],
}

describe('où commence un prix', () => {
  test.each<[string, Base, Partial<PriceFacts>, number | string]>([
    ['un prix pour tous', flat('3.75'), {}, 375],
    ['un prix écrit en nombre', flat(3.7), {}, 370],
    ['un prix nul', flat(0), {}, 0],
    ['sous 436 : juste avant', scale, { quotientFamilialCents: 43_599 }, 1200],
    ['sous 436 : 436 n’en est pas', scale, { quotientFamilialCents: 43_600 }, 1700],
    ['jusqu’à 700,50 compris', scale, { quotientFamilialCents: 70_050 }, 1700],
    ['au-dessus de 700,50', scale, { quotientFamilialCents: 70_051 }, 2250],
    ['un quotient nul', scale, { quotientFamilialCents: 0 }, 1200],
    ['sans quotient', scale, {}, 'quotient-missing'],
    ['en euros entiers, 600,99 est 600', integers, { quotientFamilialCents: 60_099 }, 315],
    ['en euros entiers, 601', integers, { quotientFamilialCents: 60_100 }, 360],
    [
      'lu tel quel, 600,50 est entre deux tranches',
      { ...integers, read: 'exact' },
      { quotientFamilialCents: 60_050 },
      'no-band',
    ],
    [
      'deux tranches pour un quotient',
      {
        kind: 'bands',
        bands: [
          { upTo: 650, price: 1 },
          { from: 650, price: 2 },
        ],
      },
      { quotientFamilialCents: 65_000 },
      'several-bands',
    ],
    ['un pourcentage du revenu dans sa tranche', byIncome, { incomeCents: 1_850_000 }, 370],
    ['une part du coût dans sa tranche', byIncome, { incomeCents: 2_000_000, costCents: 2401 }, 1201],
    ['une part d’un coût inconnu', byIncome, { incomeCents: 2_000_000 }, 'fact-missing'],
    ['sans revenu', byIncome, { quotientFamilialCents: 1 }, 'income-missing'],
    ['0,287 % de 1003 est 2,87861', effort, { quotientFamilialCents: 100_300 }, 288],
    ['0,287 % de 503 est 1,44361', effort, { quotientFamilialCents: 50_300 }, 144],
    ['le taux d’effort s’arrête à son plancher', effort, { quotientFamilialCents: 10_000 }, 100],
    ['le taux d’effort s’arrête à son plafond', effort, { quotientFamilialCents: 300_000 }, 597],
    ['une droite qui ne part pas de zéro', line, { quotientFamilialCents: 50_000 }, 330],
    ['30 % du coût réel', { kind: 'share-of-cost', percent: 30 }, { costCents: 2400 }, 720],
    ['une minute est une demi-heure', halfHours, { minutes: 1 }, 85],
    ['30 minutes sont une demi-heure', halfHours, { minutes: 30 }, 85],
    ['31 minutes en sont deux', halfHours, { minutes: 31 }, 170],
    ['personne n’est venu', halfHours, { minutes: 0 }, 0],
    ['une durée inconnue', halfHours, {}, 'fact-missing'],
    ['une première demi-heure plus chère', dearerFirst, { minutes: 70 }, 320],
    ['un premier quart d’heure : 15 minutes', shorterFirst, { minutes: 15 }, 85],
    ['un premier quart d’heure : 16 minutes', shorterFirst, { minutes: 16 }, 170],
    ['un premier quart d’heure : 46 minutes', shorterFirst, { minutes: 46 }, 255],
    ['6 heures de présence, 8 facturées', eightHours, { minutes: 360 }, 1440],
    ['9 heures de présence, 9 facturées', eightHours, { minutes: 540 }, 1620],
    ['un forfait d’un jour par semaine', byDays, { daysPerWeek: 1 }, 1000],
    ['un forfait selon le quotient', byDays, { daysPerWeek: 4, quotientFamilialCents: 100_000 }, 2250],
    ['un forfait qui n’existe pas', byDays, { daysPerWeek: 3 }, 'no-row'],
    ['dix tickets', booklet, { quantity: 10 }, 3500],
    ['trop peu de tickets', booklet, { quantity: 4 }, 'below-minimum'],
    ['un carnet entamé', booklet, { quantity: 7 }, 'not-a-booklet'],
    ['la première ligne vraie l’emporte', byRank, { resident: false, rank: 1, level: 'maternelle' }, 900],
    ['par rang et par niveau', byRank, { rank: 2, level: 'elementaire' }, 370],
    ['par rang et par âge', byRank, { rank: 3, ageYears: 5 }, 200],
    ['par lieu et par caisse', byRank, { rank: 3, ageYears: 6, site: 'bourg', fund: 'msa' }, 250],
    ['aucune ligne', byRank, { rank: 1, level: 'college' }, 'no-row'],
  ])('%s', (_, base, facts, expected) => {
    expect(cents({ base }, facts)).toBe(expected)
  })

  test('un trou dit le quotient qui y tombe', () => {
    const price = pricing({ base: { ...integers, read: 'exact' } }, { quotientFamilialCents: 60_050 })
    expect(price).toEqual({ ok: false, code: 'no-band', facts: { by: 'quotient', value: '600.50' } })
  })
})

describe('tant qu’un document manque', () => {
  const missing = { missingDocuments: ['avis-d-imposition'] }
  const highest = (base: Base, facts: Partial<PriceFacts> = {}) =>
    cents({ base, whileDocumentMissing: 'highest' }, { ...missing, ...facts })

  test.each<[string, Base, Partial<PriceFacts>, number | string]>([
    ['le plus haut de la grille', scale, {}, 2250],
    ['le plus haut, même si un quotient est connu', scale, { quotientFamilialCents: 10_000 }, 2250],
    ['le plafond du taux d’effort', effort, {}, 597],
    ['aucun prix quand rien ne le borne', line, {}, 'no-highest-price'],
    ['le plus haut pour chaque unité', { ...eightHours, each: scale } as Base, { minutes: 60 }, 18_000],
    [
      'le plus haut des lignes possibles, quel que soit le quotient',
      {
        kind: 'table',
        rows: [
          { when: { quotient: { below: 500 } }, base: flat(1) },
          { when: { quotient: { from: 500 }, funds: ['caf'] }, base: flat(5) },
          { when: { funds: ['msa'] }, base: flat(9) },
        ],
      },
      { fund: 'caf' },
      500,
    ],
  ])('%s', (_, base, facts, expected) => {
    expect(highest(base, facts)).toBe(expected)
  })

  test('le prix dit quel document manque', () => {
    const price = pricing({ base: scale, whileDocumentMissing: 'highest' }, missing)
    expect(price).toMatchObject({
      reasons: [{ code: 'document-missing', facts: { documents: 'avis-d-imposition' } }],
    })
  })

  test('sans cette règle, le quotient connu sert', () => {
    expect(cents({ base: scale }, { ...missing, quotientFamilialCents: 10_000 })).toBe(1200)
  })

  test('la règle du quotient peut demander le plus haut à elle seule', () => {
    expect(cents({ base: scale }, { highestWhileMissing: true })).toBe(2250)
  })

  test('une aide réservée aux petits quotients attend le document', () => {
    const ccas = {
      kind: 'third-party-share',
      payer: 'ccas',
      share: { amount: 1 },
      when: { quotient: { below: 400 } },
    } as const
    const rule: TariffInput = { base: scale, whileDocumentMissing: 'highest', steps: [ccas] }
    expect(cents(rule, { ...missing, quotientFamilialCents: 10_000 })).toBe(2250)
  })
})
