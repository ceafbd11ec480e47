import type { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import type { CommuneCalendar } from '@/domain/calendar/commune-calendar'
import { isoDate } from '@/domain/calendar/date-fields'

/**
 * Days, both included, in which the deadline of these actions is off: "Toutes les réservations de rentrée sont
 * ouvertes jusqu'au 30 septembre". It says when one acts, not for which day.
 */
export const graceRule = z
  .strictObject({
    fromOn: isoDate,
    toOn: isoDate,
    actions: z.array(z.enum(['book', 'modify', 'cancel', 'justify'])).min(1),
  })
  .refine(({ fromOn, toOn }) => fromOn <= toOn, 'a grace begins before it ends')

export type GraceRule = z.infer<typeof graceRule>
export type GraceAction = GraceRule['actions'][number]
export type Grace = { code: 'grace'; facts: { fromOn: string; toOn: string } }

/** The grace that holds for the action at that instant, on the commune's clock, or null. */
export function graceAt(
  rules: readonly GraceRule[],
  action: GraceAction,
  at: Temporal.Instant,
  calendar: CommuneCalendar,
): Grace | null {
  const day = at.toZonedDateTimeISO(calendar.timeZone).toPlainDate().toString()
  const found = rules.find(
    ({ fromOn, toOn, actions }) => actions.includes(action) && fromOn <= day && day <= toOn,
  )
  return found ? { code: 'grace', facts: { fromOn: found.fromOn, toOn: found.toOn } } : null
}
