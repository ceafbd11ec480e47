import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { quotientFacts, quotientInForce, type ReceivedQuotient } from '@/domain/tariffs/quotient-in-force'
import { type QuotientPolicyInput, quotientPolicy } from '@/domain/tariffs/quotient-policy'
import { townQuotientCents } from '@/domain/tariffs/town-quotient'

const day = (written: string) => Temporal.PlainDate.from(written)

const received = (
  value: number,
  standsForOn: string,
  receivedOn: string,
  invoicedThroughOn: string | null = null,
): ReceivedQuotient => ({
  valueCents: value * 100,
  standsForOn: day(standsForOn),
  receivedOn: day(receivedOn),
  invoicedThroughOn: invoicedThroughOn === null ? null : day(invoicedThroughOn),
})

/** The quotient in euros, or why there is none. */
function inForce(policy: QuotientPolicyInput, history: ReceivedQuotient[], on: string): number | string {
  const found = quotientInForce(quotientPolicy.parse(policy), history, day(on))
  return found.kind === 'quotient' ? found.valueCents / 100 : found.code
}

const first = received(800, '2026-01-01', '2026-01-10')
const change = received(500, '2026-10-01', '2026-11-12', '2026-10-31')

describe('un nouveau quotient, reçu le 12 novembre pour octobre', () => {
  test.each<[QuotientPolicyInput['effect'], string, number]>([
    ['on-receipt', '2026-11-11', 800],
    ['on-receipt', '2026-11-12', 500],
    ['next-month', '2026-11-30', 800],
    ['next-month', '2026-12-01', 500],
    ['next-invoice', '2026-10-31', 800],
    ['next-invoice', '2026-11-01', 500],
    ['since-change-unless-invoiced', '2026-10-31', 800],
    ['since-change-unless-invoiced', '2026-11-01', 500],
  ])('%s : le %s, c’est %i', (effect, on, expected) => {
    expect(inForce({ effect }, [first, change], on)).toBe(expected)
  })

  test('remonte jusqu’au changement quand octobre n’est pas facturé', () => {
    const early = received(500, '2026-10-01', '2026-11-12', '2026-08-31')
    const of = (on: string) => inForce({ effect: 'since-change-unless-invoiced' }, [first, early], on)
    expect(['2026-09-30', '2026-10-01'].map(of)).toEqual([800, 500])
  })

  test('un vieux papier reçu après ne prend pas la place d’un plus récent', () => {
    const old = received(900, '2026-03-01', '2026-12-01')
    expect(inForce({}, [first, change, old], '2026-12-15')).toBe(500)
  })
})

describe('le quotient du 31 mars, pour l’année scolaire', () => {
  const yearly = { referenceOn: '03-31', appliesFromOn: '09-01' }
  const march = received(700, '2026-03-01', '2026-05-10')
  const nextMarch = received(400, '2027-03-01', '2027-05-10')

  test.each([
    ['avant d’être reçu, il manque', '2026-05-09', 'quotient-missing'],
    ['à la rentrée', '2026-09-01', 700],
    ['le suivant attend sa rentrée', '2027-08-31', 700],
    ['le suivant, à sa rentrée', '2027-09-01', 400],
    ['celui d’il y a deux ans ne sert plus', '2028-09-01', 'quotient-missing'],
  ])('%s', (_, on, expected) => {
    expect(inForce({ yearly }, [march, nextMarch], on)).toBe(expected)
  })

  test('un changement en cours d’année attend l’année suivante', () => {
    expect(inForce({ yearly }, [march, change], '2027-01-15')).toBe(700)
  })

  test('sauf là où il compte dès le mois suivant', () => {
    const policy = { yearly: { ...yearly, changesDuringYear: true }, effect: 'next-month' } as const
    expect(['2026-11-30', '2026-12-01'].map((on) => inForce(policy, [march, change], on))).toEqual([700, 500])
  })

  test('donné en retard, il ne compte que depuis sa réception', () => {
    const late = received(700, '2026-03-01', '2026-10-05')
    expect(['2026-10-04', '2026-10-05'].map((on) => inForce({ yearly }, [late], on))).toEqual([
      'quotient-missing',
      700,
    ])
  })

  test('une famille arrivée en novembre va par le premier qu’elle apporte', () => {
    expect(inForce({ yearly }, [change], '2026-11-20')).toBe(500)
  })
})

describe('une famille arrivée en novembre, dont le papier de mars vient en décembre', () => {
  const yearly = { referenceOn: '03-31', appliesFromOn: '09-01' }
  const late = received(700, '2026-03-01', '2026-12-01')

  test.each([
    ['va d’abord par celui de novembre', '2026-11-20', 500],
    ['puis par celui de mars', '2026-12-01', 700],
  ])('%s', (_, on, expected) => {
    expect(inForce({ yearly }, [change, late], on)).toBe(expected)
  })

  test('garde le premier quand un autre vient en janvier', () => {
    const second = received(300, '2027-01-01', '2027-01-20')
    expect(inForce({ yearly }, [change, second], '2027-02-01')).toBe(500)
  })
})

describe('sans quotient', () => {
  test('passé sa durée, il ne vaut plus', () => {
    const of = (on: string) => inForce({ validMonths: 12 }, [first], on)
    expect(['2026-12-31', '2027-01-01'].map(of)).toEqual([800, 'quotient-expired'])
  })

  test('la commune choisit le plus haut prix', () => {
    const policy = quotientPolicy.parse({ whileMissing: 'highest' })
    expect(quotientFacts(quotientInForce(policy, [], day('2026-11-24')))).toEqual({
      missingDocuments: ['quotient'],
      highestWhileMissing: true,
    })
  })

  test('un quotient en vigueur entre dans les faits du prix', () => {
    const policy = quotientPolicy.parse({})
    expect(quotientFacts(quotientInForce(policy, [first], day('2026-11-24')))).toEqual({
      quotientFamilialCents: 80_000,
    })
  })

  test('le 29 février n’est pas un jour de chaque année', () => {
    const yearly = { referenceOn: '02-29', appliesFromOn: '09-01' }
    expect(quotientPolicy.safeParse({ yearly }).success).toBe(false)
  })
})

describe('le quotient que la commune calcule elle-même', () => {
  const household = { taxableCents: 3_000_000, benefitsCents: 360_000, quarterParts: 10, members: 4 }

  test.each([
    [{ income: 'taxable', dividedBy: 'tax-parts' }, 100_000],
    [{ income: 'with-benefits', dividedBy: 'tax-parts' }, 112_000],
    [{ income: 'taxable', dividedBy: 'household-members' }, 62_500],
  ] as const)('%o : %i centimes par mois', (formula, cents) => {
    expect(townQuotientCents(formula, household)).toBe(cents)
  })

  test('ne divise pas par personne', () => {
    const formula = { income: 'taxable', dividedBy: 'tax-parts' } as const
    expect(townQuotientCents(formula, { ...household, quarterParts: 0 })).toBeNull()
  })
})
