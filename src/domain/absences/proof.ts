import type { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import type { CommuneCalendar } from '@/domain/calendar/commune-calendar'
import { type Deadline, isOpen } from '@/domain/deadlines/deadline'
import { deadlineFor } from '@/domain/deadlines/deadline-for'
import { deadlineRule } from '@/domain/deadlines/kinds'
import type { ServiceMoment } from '@/domain/deadlines/service-moment'

/** A town's own kinds of proof stand beside these, by their key. */
const proofType = z.string().min(1)
const SWORN_STATEMENT = 'sworn-statement'

/** What the delay is counted from. */
const clockStart = z.enum(['first-absence', 'last-absence', 'call', 'return']).default('first-absence')

/**
 * `delivered`: a paper for this absence, `within` a delay; after it the proof is late, and after `acceptedUntil`
 * worth nothing. Without `acceptedUntil`, a late proof is worth nothing at once.
 * `on-file`: a paper given for the year, such as the employer's letter for atypical hours.
 */
export const proofRule = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('none') }),
  z.strictObject({
    kind: z.literal('delivered'),
    types: z.array(proofType).min(1),
    within: deadlineRule.optional(),
    acceptedUntil: deadlineRule.optional(),
    from: clockStart,
  }),
  z.strictObject({ kind: z.literal('on-file'), document: z.string().min(1) }),
])

export type ProofRule = z.infer<typeof proofRule>

export type ProofFacts = {
  days: readonly ServiceMoment[]
  notifiedAt: Temporal.Instant | null
  /** The day the child is back; null while it is not known. */
  returnedOn: Temporal.PlainDate | null
  proof: { type: string; handedAt: Temporal.Instant } | null
  /** Keys of the documents that stand, valid, in the child's file. */
  documentsOnFile: readonly string[]
  /** The instant of the judgement. */
  at: Temporal.Instant
}

export type ProofState = 'not-needed' | 'in-time' | 'sworn' | 'late' | 'awaited' | 'missing' | 'not-accepted'

function clockStartOf(
  { from }: { from: z.infer<typeof clockStart> },
  facts: ProofFacts,
  calendar: CommuneCalendar,
): ServiceMoment | null {
  if (from === 'first-absence') return facts.days[0] ?? null
  if (from === 'last-absence') return facts.days.at(-1) ?? null
  if (from === 'return') return facts.returnedOn && { on: facts.returnedOn }
  if (!facts.notifiedAt) return null
  const called = facts.notifiedAt.toZonedDateTimeISO(calendar.timeZone)
  return { on: called.toPlainDate(), startsAtTime: called.toPlainTime() }
}

function deadlineIn(
  which: 'within' | 'acceptedUntil',
  rule: ProofRule,
  facts: ProofFacts,
  calendar: CommuneCalendar,
): Deadline | null {
  if (rule.kind !== 'delivered' || !rule[which]) return null
  const start = clockStartOf(rule, facts, calendar)
  return start && deadlineFor(rule[which], start, calendar)
}

/** Until when the proof is in time; null when none is asked for, or when nothing has started its clock. */
export const proofDeadline = (rule: ProofRule, facts: ProofFacts, calendar: CommuneCalendar) =>
  deadlineIn('within', rule, facts, calendar)

/** Where the proof stands at `facts.at`. While its delay runs, a proof not handed in is awaited. */
export function proofState(rule: ProofRule, facts: ProofFacts, calendar: CommuneCalendar): ProofState {
  if (rule.kind === 'none') return 'not-needed'
  if (rule.kind === 'on-file') return facts.documentsOnFile.includes(rule.document) ? 'in-time' : 'missing'
  const within = proofDeadline(rule, facts, calendar)
  const last = deadlineIn('acceptedUntil', rule, facts, calendar) ?? within
  const { proof, at } = facts
  if (!proof) return !last || isOpen(last, at) ? 'awaited' : 'missing'
  if (!rule.types.includes(proof.type)) return 'not-accepted'
  if (last && !isOpen(last, proof.handedAt)) return 'missing'
  if (within && !isOpen(within, proof.handedAt)) return 'late'
  return proof.type === SWORN_STATEMENT ? 'sworn' : 'in-time'
}
