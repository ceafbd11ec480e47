import { z } from 'zod'
import { schemasOf } from '@/domain/schemas-of'
import { bands } from '@/domain/tariffs/bases/bands'
import type { BaseKind, Found, Reading } from '@/domain/tariffs/bases/base-kind'
import { effortRate } from '@/domain/tariffs/bases/effort-rate'
import { flat } from '@/domain/tariffs/bases/flat'
import { shareOfCost } from '@/domain/tariffs/bases/share-of-cost'
import type { NoPrice } from '@/domain/tariffs/price'

export const plainBases = [flat, bands, effortRate, shareOfCost] as const

/** A base that holds no other: what a row of a table may be. */
export const plainBase = z.discriminatedUnion('kind', schemasOf(plainBases))

export type PlainBase = z.infer<typeof plainBase>

export function pricePlainBase(rule: PlainBase, reading: Reading): Found | NoPrice {
  const kind = plainBases.find(({ schema }) => schema.shape.kind.value === rule.kind)
  return (kind as unknown as BaseKind<typeof plainBase>).price(rule, reading)
}
