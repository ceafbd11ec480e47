import { z } from 'zod'
import type { CommuneCalendar } from '@/domain/calendar/commune-calendar'
import { channelShare } from '@/domain/capacity/quotas/channel-share'
import { groupPlaces } from '@/domain/capacity/quotas/group-places'
import { ownStock } from '@/domain/capacity/quotas/own-stock'
import type { QuotaFacts, QuotaFault, QuotaKind, TakenPlace } from '@/domain/capacity/quotas/quota-kind'
import { staffRatio } from '@/domain/capacity/quotas/staff-ratio'
import { schemasOf } from '@/domain/schemas-of'

const kinds = [channelShare, ownStock, groupPlaces, staffRatio] as const

/** How the places of a day are kept apart. */
export const quota = z.discriminatedUnion('kind', schemasOf(kinds))

export type Quota = z.infer<typeof quota>
export type QuotaInput = z.input<typeof quota>

/** Every quota that leaves no place for what is asked, in their order; `taken` are the places of the same day. */
export function quotaFaults(
  quotas: readonly Quota[],
  asked: TakenPlace,
  taken: readonly TakenPlace[],
  facts: QuotaFacts,
  calendar: CommuneCalendar,
): QuotaFault[] {
  return quotas.flatMap((rule) => {
    const kind = kinds.find(({ schema }) => schema.shape.kind.value === rule.kind)
    const fault = (kind as unknown as QuotaKind<typeof quota>).fault(rule, asked, taken, facts, calendar)
    return fault ? [fault] : []
  })
}
