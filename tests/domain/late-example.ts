import type { CommuneCalendar } from '@/domain/calendar/commune-calendar'
import { type LateLadderInput, lateLadder } from '@/domain/late/ladder'
import type { LateFacts, Occurrences } from '@/domain/late/late-facts'
import { type LateOutcome, lateOutcome } from '@/domain/late/late-outcome'
import type { Trigger } from '@/domain/late/triggers'
import { aCalendar } from './calendar-of-a-commune'
import { aService } from './deadlines-example'
import { atParis } from './opening-example'

/** `at` on the clock of the town hall; `service` a day, with its hour if need be. */
export type LateExample = Omit<LateFacts, 'trigger' | 'at' | 'service' | 'isResident'> & {
  at?: string
  service?: string
  isResident?: boolean
}

export function late(
  ladder: LateLadderInput,
  trigger: Trigger,
  { at = '2026-10-06T09:00', service = '2026-10-06', isResident = true, ...facts }: LateExample = {},
  calendar: CommuneCalendar = aCalendar(),
): LateOutcome {
  return lateOutcome(
    lateLadder.parse(ladder),
    { trigger, at: atParis(at), service: aService(service), isResident, ...facts },
    calendar,
  )
}

/** It happened so many times before, for the child and for the family, this month as since always. */
export const times = (n: number): { child: Occurrences; family: Occurrences } => ({
  child: { month: n, year: n, always: n },
  family: { month: n, year: n, always: n },
})
