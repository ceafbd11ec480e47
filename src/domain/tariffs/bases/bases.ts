import { z } from 'zod'
import { schemasOf } from '@/domain/schemas-of'
import type { BaseKind, Found, Reading } from '@/domain/tariffs/bases/base-kind'
import { packageByDays } from '@/domain/tariffs/bases/package'
import { plainBases } from '@/domain/tariffs/bases/plain-bases'
import { startedUnits } from '@/domain/tariffs/bases/started-units'
import { table } from '@/domain/tariffs/bases/table'
import { tickets } from '@/domain/tariffs/bases/tickets'
import type { NoPrice } from '@/domain/tariffs/price'

const kinds = [...plainBases, table, startedUnits, packageByDays, tickets] as const

/** Where a price begins. */
export const tariffBase = z.discriminatedUnion('kind', schemasOf(kinds))

export type TariffBase = z.infer<typeof tariffBase>

export function priceBase(rule: TariffBase, reading: Reading): Found | NoPrice {
  const kind = kinds.find(({ schema }) => schema.shape.kind.value === rule.kind)
  return (kind as unknown as BaseKind<typeof tariffBase>).price(rule, reading)
}
