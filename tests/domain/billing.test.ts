import { describe, expect, test } from 'vitest'
import { billingRule } from '@/domain/billing/billing-rule'
import { quantityBilled, statusOf } from '@/domain/billing/quantity-billed'
import { day } from './calendar-of-a-commune'

describe('ce qui est facturé', () => {
  test.each([
    ['booked', 8],
    ['attended', 9],
    ['more-of-both', 9],
  ] as const)('%s, de 8 réservés et 9 venus : %i', (basis, quantity) => {
    expect(quantityBilled(billingRule.parse({ basis }), { booked: 8, attended: 9 }).quantity).toBe(quantity)
  })

  test('8 heures au moins, quelle que soit la présence', () => {
    const rule = billingRule.parse({ basis: 'attended', unit: 'hour', minimumQuantity: 8 })
    expect(quantityBilled(rule, { booked: 0, attended: 3 })).toEqual({
      quantity: 8,
      because: 'minimum-billed',
    })
  })
})

describe('le statut, une fois le mois fini', () => {
  const { status } = billingRule.parse({
    ...{ basis: 'attended', status: { regularFromPercent: 50, exceptWeekdays: [3] } },
  })
  const days = (...numbers: number[]) => numbers.map((n) => day(`2026-10-${String(n).padStart(2, '0')}`))
  const offered = days(1, 2, 5, 6, 7, 8, 9, 12, 13, 15, 16)

  test.each([
    [days(1, 2, 5, 6, 8), 'regular'],
    [days(1, 2, 5, 6), 'occasional'],
    [days(1, 2, 5, 6, 7), 'occasional'],
    [days(1, 1, 2, 5, 6), 'occasional'],
  ])('sur dix jours hors mercredis, %s : %s', (taken, found) => {
    expect(status && statusOf(status, { offered, taken }).status).toBe(found)
  })

  test('sans aucun jour, personne n’est régulier', () => {
    expect(status && statusOf(status, { offered: [], taken: [] }).status).toBe('occasional')
  })
})
