import { describe, expect, it, test } from 'vitest'
import type { RuledAction } from '@/communes/scope'
import { basketOutcome } from '@/domain/payment/basket'
import type { PaymentRuleOf } from '@/domain/payment/kinds'
import { atParis } from '../domain/opening-example'
import { lastMomentIn, opensIn } from './explained'
import { activityOf, billedIn, explainedIn, hardestTowns, ruleIn } from './hardest-town'

const closes = (town: string, action: RuledAction, service: string, who: object = {}, days: object = {}) =>
  lastMomentIn(explainedIn(town, { action, service, ...who }, days))

test('les quinze règlements les plus difficiles se disent dans la langue des fiches', () => {
  expect(hardestTowns.map(activityOf)).toHaveLength(15)
})

describe('À Rolling', () => {
  const mercredi = '2026-11-04T08:30'

  it('on réserve jusqu’à la veille 9 h, et l’annulation ferme six jours plus tôt', () => {
    expect([
      closes('rolling-mercredi', 'book', mercredi),
      closes('rolling-mercredi', 'cancel', mercredi),
    ]).toEqual(['2026-11-03T08:59', '2026-10-28T23:59'])
  })

  it('la veille d’un lundi est le vendredi', () => {
    expect(closes('rolling-mercredi', 'book', '2026-11-09T08:30')).toBe('2026-11-06T08:59')
  })

  it.each([
    [mercredi, undefined, '2026-09-23T00:00'],
    ['2026-09-09T08:30', undefined, '2026-08-24T00:00'],
    [mercredi, 'annuel', '2026-06-10T00:00'],
  ])('pour le %s, profil %s, c’est ouvert dès le %s', (service, profile, opens) => {
    expect(opensIn(explainedIn('rolling-mercredi', { service, ...(profile && { profile }) }))).toBe(opens)
  })
})

describe('À VHB', () => {
  it.each([
    ['2026-10-20', '2026-10-15T14:59'],
    ['2026-10-21', '2026-10-19T14:59'],
    ['2027-03-31', '2027-03-25T14:59'],
    ['2027-04-01', '2027-03-29T14:59'],
  ])('le repas du %s se change jusqu’au %s, lundi de Pâques compris', (service, last) => {
    expect(closes('vhb-vacances', 'modify', service)).toBe(last)
  })

  it('toute absence prouvée sous cinq jours est remboursée, 10 % retenus', () => {
    const { personal } = ruleIn('vhb-vacances', 'absences')
    expect(personal[0]?.effect).toMatchObject({ kind: 'deducted', keptPercent: 10 })
    const proof = { type: 'justificatif', handedAt: '2026-10-09T10:00' }
    expect(billedIn('vhb-vacances', { days: ['2026-10-05'], proof, at: '2026-11-01' })).toEqual([])
  })
})

describe('Aux Villes Sœurs', () => {
  it('trois jours ouvrés sautent le 11 novembre, mais la table publiée l’emporte le 13', () => {
    const withMeal = { formula: 'avec-repas' }
    expect(
      ['2026-11-12', '2026-11-13'].map((on) => closes('villes-soeurs-vacances', 'book', on, withMeal)),
    ).toEqual(['2026-11-06T23:59', '2026-11-10T23:59'])
  })

  it('sans repas, le délai est plus court', () => {
    expect(closes('villes-soeurs-vacances', 'book', '2026-11-12', { formula: 'sans-repas' })).toBe(
      '2026-11-10T23:59',
    )
  })

  it('la vente est ferme', () => {
    const { outcome } = explainedIn('villes-soeurs-vacances', { action: 'cancel', service: '2026-11-12' })
    expect(outcome).toEqual({ code: 'refused', because: { code: 'never', facts: {} } })
  })

  it('le panier non payé tombe au bout d’une heure', () => {
    const { basket } = ruleIn('villes-soeurs-vacances', 'payment') as PaymentRuleOf<'prepaid'>
    const [createdAt, paidAt] = [atParis('2026-11-02T10:00'), atParis('2026-11-02T11:00')]
    expect(basket && basketOutcome(basket, { createdAt, paidAt, closesAt: null })).toMatchObject({
      code: 'basket-expired',
    })
  })
})

describe('À Rontalon', () => {
  it.each([
    ['2026-10-13', '2026-10-12T10:59'],
    ['2026-11-02', '2026-10-16T10:59'],
    ['2027-01-04', '2026-12-18T10:59'],
    ['2026-11-12', '2026-11-10T10:59'],
  ])('le repas du %s s’annule jusqu’au %s, dernier jour de classe d’avant', (service, last) => {
    expect(closes('rontalon-cantine', 'cancel', service, {}, { schoolZone: 'A' })).toBe(last)
  })
})

describe('À Ourton', () => {
  const desk = {
    calendar: {
      ...{ localHolidays: {}, closures: [], bridges: [], schoolDays: [1, 2, 4, 5] },
      ...{ deskDays: [1, 2, 3, 5], source: { cite: 'Règlement' } },
    },
  }

  it.each([
    ['2026-10-16', '2026-10-14T09:59'],
    ['2026-11-12', '2026-11-10T09:59'],
    ['2026-10-13', '2026-10-12T09:59'],
  ])('pour le %s, le guichet ferme le jeudi et le 11 novembre : %s', (service, last) => {
    expect(closes('ourton-cantine', 'book', service, {}, desk)).toBe(last)
  })
})

describe('À Chanteloup', () => {
  it('« 15 jours », les deux bouts comptés, vont du 15 au 1er octobre', () => {
    expect(closes('chanteloup-periscolaire', 'book', '2026-10-15')).toBe('2026-10-01T23:59')
  })

  it.each([
    ['2026-09-30T23:59', 'accepted'],
    ['2026-10-01T00:00', 'late'],
  ])('la rentrée est libre jusqu’au 30 septembre : le %s, %s', (now, code) => {
    expect(explainedIn('chanteloup-periscolaire', { service: '2026-10-05', now }).outcome.code).toBe(code)
  })
})

describe('À Éragny', () => {
  it('15 jours francs se comptent depuis le samedi, ou depuis le lundi, au choix de la Ville', () => {
    const service = '2026-10-20'
    expect([
      closes('eragny-vacances', 'book', service),
      closes('eragny-vacances', 'modify', service),
    ]).toEqual(['2026-10-01T23:59', '2026-10-03T23:59'])
  })

  it('et se paient en entier avant la même date', () => {
    expect(ruleIn('eragny-vacances', 'payment')).toMatchObject({
      due: 'before-cut-off',
      validatedBy: 'payment',
    })
  })
})

describe('À Mauléon', () => {
  it.each([
    ['mensuel', '2026-11-02', '2026-10-17T23:59'],
    ['mensuel', '2027-01-04', '2026-12-17T23:59'],
    ['exceptionnel', '2026-11-05', '2026-11-05T08:14'],
    ['annuel', '2026-11-05', null],
  ])('le profil %s réserve le %s jusqu’au %s', (profile, service, last) => {
    expect(closes('mauleon-cantine', 'book', service, { profile })).toBe(last)
  })

  it('un jour de retard met toute la commande du mois au tarif exceptionnel', () => {
    expect(ruleIn('mauleon-cantine', 'late')[0]).toMatchObject({ scope: 'order', effect: { kind: 'tariff' } })
    const asked = { service: '2026-11-02', profile: 'mensuel', now: '2026-10-19T10:00' }
    expect(explainedIn('mauleon-cantine', asked).outcome).toMatchObject({ code: 'late' })
  })

  it('on n’annule que pour les causes de la liste, avant 8 h 15', () => {
    const sick = { days: ['2026-11-05'], notifiedAt: '2026-11-05T08:14', at: '2026-12-01' }
    const asked = [
      { ...sick, reason: 'snow' },
      { ...sick, reason: 'holidays' },
    ]
    expect(asked.map((facts) => billedIn('mauleon-cantine', facts))).toEqual([[], ['2026-11-05']])
  })
})
