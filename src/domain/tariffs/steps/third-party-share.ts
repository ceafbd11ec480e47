import { z } from 'zod'
import { countOf } from '@/domain/tariffs/count'
import { amount, centsOf, rate } from '@/domain/tariffs/decimal'
import { factMissing } from '@/domain/tariffs/price'
import { key } from '@/domain/tariffs/price-facts'
import { percentOf } from '@/domain/tariffs/rounding'
import { stepKind } from '@/domain/tariffs/steps/step-kind'

/** What the CCAS or a works council pays instead of the family, never more than the price. */
export const thirdPartyShare = stepKind({
  schema: z.strictObject({
    kind: z.literal('third-party-share'),
    payer: key,
    share: z.union([
      z.strictObject({ amount, each: key.optional() }),
      z.strictObject({ percent: rate, cap: amount.optional() }),
    ]),
  }),
  apply({ payer, share }, cents, { facts: known, rounding }) {
    const each = 'each' in share ? share.each : undefined
    const times = each === undefined ? 1 : countOf(each, known)
    if (times === undefined) return factMissing(each ?? '')
    const stated =
      'amount' in share ? centsOf(share.amount) * times : percentOf(cents, share.percent, rounding)
    const cap = 'cap' in share && share.cap !== undefined ? centsOf(share.cap) : cents
    const shareCents = Math.min(stated, cap, cents)
    const facts = { payer, shareCents }
    return {
      ok: true,
      cents: cents - shareCents,
      facts,
      share: { payer, cents: shareCents },
      reasons: [{ code: 'third-party', facts }],
    }
  },
})
