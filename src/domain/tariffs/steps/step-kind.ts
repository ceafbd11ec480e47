import type { z } from 'zod'
import type { Found, Reading } from '@/domain/tariffs/bases/base-kind'
import type { Facts, NoPrice, PriceReason, Share } from '@/domain/tariffs/price'

/** `topOfBase` is the highest price of the tariff's own base, for whoever pays that one. */
export type StepReading = Reading & { topOfBase(): Found | NoPrice }

/** The price after the step. `replaces`: whatever stood before has no part in it. */
export type Applied = {
  ok: true
  cents: number
  facts: Facts
  replaces?: boolean
  share?: Share
  reasons?: PriceReason[]
}

/** Null when the step is not for these facts. */
export type StepOutcome = Applied | NoPrice | null

export type StepKind<Schema extends z.ZodType> = {
  schema: Schema
  apply(rule: z.infer<Schema>, cents: number, reading: StepReading): StepOutcome
}

/** Never throws; `cents` and the cents it gives are whole and not negative. */
export function stepKind<Schema extends z.ZodType>(kind: StepKind<Schema>): StepKind<Schema> {
  return kind
}
