import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { type AbsenceOutcome, absenceOutcome } from '@/domain/absences/absence-outcome'
import { isoDate } from '@/domain/calendar/date-fields'
import type { Activity } from './activity'
import { calendarOf } from './calendar-of'
import type { Said } from './explain'
import { instantOf, momentWritten, serviceOf, serviceWritten } from './moment-written'
import type { CommuneRecord } from './record'
import { reglementOf } from './rules-of'
import { ruleFor } from './scope'
import { key } from './source'

const count = z.int().min(0)

/** What an absence is judged with; moments on the commune's clock. `at`: when it is judged. */
export const absenceQuestion = z.strictObject({
  days: z.array(serviceWritten).min(1),
  reason: z.string().min(1).nullable().default(null),
  notifiedAt: momentWritten.nullable().default(null),
  returnedOn: isoDate.nullable().default(null),
  proof: z
    .strictObject({ type: z.string().min(1), handedAt: momentWritten })
    .nullable()
    .default(null),
  documentsOnFile: z.array(z.string().min(1)).default([]),
  excusedThisYear: z.strictObject({ absences: count, days: count }).optional(),
  formula: key.optional(),
  profile: key.optional(),
  at: momentWritten,
})
export type AbsenceQuestion = z.infer<typeof absenceQuestion>

export type AbsenceInRecord = { rules: Said; outcome: AbsenceOutcome } | null

/** What is billed of the absence by the rules that hold on its first day; null when the record has none. */
export function absenceInRecord(
  record: CommuneRecord,
  activity: Activity,
  question: AbsenceQuestion,
): AbsenceInRecord {
  const calendar = calendarOf(record)
  const { formula, profile, notifiedAt, returnedOn, proof, excusedThisYear, at } = question
  const days = question.days.toSorted().map(serviceOf)
  const asked = { ...(formula && { formula }), ...(profile && { profile }) }
  const stated = ruleFor(reglementOf(activity).absences, asked, days[0]?.on ?? null)
  if (!stated) return null
  const facts = {
    days,
    reason: question.reason,
    notifiedAt: notifiedAt === null ? null : instantOf(notifiedAt, calendar),
    returnedOn: returnedOn === null ? null : Temporal.PlainDate.from(returnedOn),
    proof: proof && { type: proof.type, handedAt: instantOf(proof.handedAt, calendar) },
    documentsOnFile: question.documentsOnFile,
    ...(excusedThisYear && { excusedThisYear }),
    at: instantOf(at, calendar),
  }
  const { sentence, source } = stated
  return { rules: { sentence, source }, outcome: absenceOutcome(stated.rule, facts, calendar) }
}
