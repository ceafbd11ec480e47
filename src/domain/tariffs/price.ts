import type { RefusalOf } from '@/domain/refusal'

export type Facts = Record<string, string | number | boolean>

/** One line of the reckoning, as a family reads it. The first begins at 0, each begins where the last one ended. */
export type PriceStep = { name: string; label?: string; fromCents: number; toCents: number; facts: Facts }

/** What another than the family pays. */
export type Share = { payer: string; cents: number }

/** Why the price is not the ordinary one. */
export type PriceReasonCode =
  | 'cap-reached'
  | 'document-missing'
  | 'floor-reached'
  | 'late'
  | 'minimum-billed'
  | 'nth-time'
  | 'outsider'
  | 'package-reached'
  | 'sibling'
  | 'third-party'
  | 'zero-reached'

export type PriceReason = { code: PriceReasonCode; facts: Facts }

/** `cents` is what the family pays; `shares` come on top of it. */
export type Price = { cents: number; steps: PriceStep[]; shares: Share[]; reasons: PriceReason[] }

export type NoPriceCode =
  | 'below-minimum'
  | 'fact-invalid'
  | 'fact-missing'
  | 'income-missing'
  | 'no-band'
  | 'no-highest-price'
  | 'no-row'
  | 'not-admitted'
  | 'not-a-booklet'
  | 'price-out-of-range'
  | 'quotient-missing'
  | 'several-bands'

/** Why there is no price: the town's record or the family's file must be completed first. */
export type NoPrice = { ok: false } & RefusalOf<NoPriceCode, Facts>

export type PriceOutcome = ({ ok: true } & Price) | NoPrice

export function noPrice(code: NoPriceCode, facts: Facts = {}): NoPrice {
  return { ok: false, code, facts }
}

export const factMissing = (fact: string) => noPrice('fact-missing', { fact })
