import { z } from 'zod'
import type { CarenceDay, CarenceFacts, CarenceKind } from '@/domain/absences/carence-kind'
import { firstDays } from '@/domain/absences/first-days'
import { townFirst } from '@/domain/absences/town-first'
import type { CommuneCalendar } from '@/domain/calendar/commune-calendar'

const kinds = [firstDays, townFirst] as const

export const carence = z.discriminatedUnion('kind', [firstDays.schema, townFirst.schema])

export type Carence = z.infer<typeof carence>

/** Who pays each day under that carence, in the order of the facts. */
export function carenceOf(rule: Carence, facts: CarenceFacts, calendar: CommuneCalendar): CarenceDay[] {
  const kind = kinds.find(({ schema }) => schema.shape.kind.value === rule.kind)
  return (kind as unknown as CarenceKind<typeof carence>).daysOf(rule, facts, calendar)
}
