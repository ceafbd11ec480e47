import { z } from 'zod'
import { baseKind, meansOf } from '@/domain/tariffs/bases/base-kind'
import { amount, centsOf, rate, writtenHundredths } from '@/domain/tariffs/decimal'
import { noPrice, type PriceReason } from '@/domain/tariffs/price'
import { percentOf } from '@/domain/tariffs/rounding'

/** "0,36 % du QF, mini 2,60 €, maxi 4,50 €". `plus` is the constant of a straight line that does not begin at zero. */
export const effortRate = baseKind({
  schema: z.strictObject({
    kind: z.literal('effort-rate'),
    of: z.enum(['quotient', 'income']).default('quotient'),
    percent: rate,
    plus: amount.optional(),
    floor: amount.optional(),
    cap: amount.optional(),
  }),
  price(rule, { facts, highest, rounding }) {
    const cap = rule.cap === undefined ? undefined : centsOf(rule.cap)
    if (highest) {
      return cap === undefined ? noPrice('no-highest-price') : { ok: true, cents: cap, facts: {} }
    }
    const means = meansOf(rule.of, facts)
    if (typeof means !== 'number') return means
    const straight = percentOf(means, rule.percent, rounding) + centsOf(rule.plus ?? '0')
    const floor = centsOf(rule.floor ?? '0')
    const cents = Math.min(Math.max(straight, floor), cap ?? Number.POSITIVE_INFINITY)
    const code = cents < straight ? 'cap-reached' : 'floor-reached'
    const reasons: PriceReason[] = cents === straight ? [] : [{ code, facts: { cents } }]
    const stated = { of: rule.of, value: writtenHundredths(means), percent: rule.percent }
    return { ok: true, cents, facts: stated, reasons }
  },
})
