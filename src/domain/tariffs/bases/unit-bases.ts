import { z } from 'zod'
import { schemasOf } from '@/domain/schemas-of'
import type { Found, Reading } from '@/domain/tariffs/bases/base-kind'
import { plainBases, pricePlainBase } from '@/domain/tariffs/bases/plain-bases'
import { table } from '@/domain/tariffs/bases/table'
import type { NoPrice } from '@/domain/tariffs/price'

/** What one unit may cost: an hour, a ticket, a month. */
export const unitBase = z.discriminatedUnion('kind', schemasOf([...plainBases, table]))

export type UnitBase = z.infer<typeof unitBase>

export function priceUnit(rule: UnitBase, reading: Reading): Found | NoPrice {
  return rule.kind === 'table' ? table.price(rule, reading) : pricePlainBase(rule, reading)
}
