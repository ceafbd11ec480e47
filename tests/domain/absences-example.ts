import type { Temporal } from 'temporal-polyfill'
import { type AbsenceFacts, type AbsenceOutcome, absenceOutcome } from '@/domain/absences/absence-outcome'
import { type AbsenceRulesInput, absenceRules } from '@/domain/absences/absence-rules'
import type { CommuneCalendar } from '@/domain/calendar/commune-calendar'
import { aCalendar, day } from './calendar-of-a-commune'
import { aService } from './deadlines-example'
import { atParis } from './opening-example'

/** Days as `2026-10-05` or `2026-10-05T12:00`; instants on the clock of the town hall. */
export type AbsenceExample = {
  days: string[]
  reason?: string
  notifiedAt?: string
  returnedOn?: string
  proof?: { type: string; handedAt: string }
  documentsOnFile?: string[]
  excusedThisYear?: AbsenceFacts['excusedThisYear']
  /** When it is judged; long after, unless said. */
  at?: string
}

export function absence(
  rules: AbsenceRulesInput,
  example: AbsenceExample,
  calendar: CommuneCalendar = aCalendar(),
): AbsenceOutcome {
  const { days, reason, notifiedAt, returnedOn, proof, documentsOnFile, excusedThisYear, at } = example
  const instantOf = (moment: string | undefined): Temporal.Instant | null =>
    moment === undefined ? null : atParis(moment)
  return absenceOutcome(
    absenceRules.parse(rules),
    {
      days: days.map(aService),
      reason: reason ?? null,
      notifiedAt: instantOf(notifiedAt),
      returnedOn: returnedOn === undefined ? null : day(returnedOn),
      proof: proof ? { type: proof.type, handedAt: atParis(proof.handedAt) } : null,
      documentsOnFile: documentsOnFile ?? [],
      ...(excusedThisYear && { excusedThisYear }),
      at: atParis(at ?? '2027-06-01T12:00'),
    },
    calendar,
  )
}

/** The days of the outcome that are billed, or those that are not. */
export const daysWhere = ({ days }: AbsenceOutcome, billed: boolean): string[] =>
  days.filter((one) => one.billed === billed).map(({ on }) => on.toString())

export type Personal = NonNullable<AbsenceRulesInput['personal']>[number]

/** One rule, for illness. */
export const illness = (rest: Omit<Personal, 'reasons'> = {}): AbsenceRulesInput => ({
  personal: [{ reasons: ['illness'], ...rest }],
})

/** Ill from Monday 5 to Friday 9 October 2026, without class on Wednesday. */
export const week = ['2026-10-05', '2026-10-06', '2026-10-08', '2026-10-09']
export const ill: AbsenceExample = { days: week, reason: 'illness', notifiedAt: '2026-10-05T08:00' }

export const billed = (rules: AbsenceRulesInput, example: AbsenceExample) =>
  daysWhere(absence(rules, example), true)
