import type { Temporal } from 'temporal-polyfill'
import type {
  AbsenceEffect,
  AbsenceRules,
  CollectiveRule,
  PersonalRule,
} from '@/domain/absences/absence-rules'
import type { CarenceCode } from '@/domain/absences/carence-kind'
import { carenceOf } from '@/domain/absences/carences'
import { lengthOf } from '@/domain/absences/length'
import { isNoticed, noticeDeadline } from '@/domain/absences/notice'
import { type ProofFacts, type ProofState, proofDeadline, proofState } from '@/domain/absences/proof'
import { ANY_REASON } from '@/domain/absences/reasons'
import type { CommuneCalendar } from '@/domain/calendar/commune-calendar'
import type { Deadline } from '@/domain/deadlines/deadline'
import type { Facts } from '@/domain/deadlines/kind'

export type AbsenceFacts = ProofFacts & {
  /** The reason given, by its key; null when none is. */
  reason: string | null
  /** What this rule has already let go since the school year began. Absent: nothing. */
  excusedThisYear?: { absences: number; days: number }
}

export type AbsenceCode =
  | CarenceCode
  | 'excused'
  | 'collective-cause'
  | 'reason-not-accepted'
  | 'notice-too-late'
  | 'not-notified'
  | 'too-short'
  | 'yearly-limit'
  | 'agent-decides'
  | `proof-${Extract<ProofState, 'awaited' | 'missing' | 'not-accepted'>}`

export type Because = { code: AbsenceCode; facts: Facts }

/** One booked service missed: whether it is billed as things stand, and why. */
export type AbsenceDay = { on: Temporal.PlainDate; billed: boolean; because: Because }

/** `effect` says what becomes of the days not billed; null when no rule speaks of the reason. */
export type AbsenceOutcome = {
  days: AbsenceDay[]
  reason: Because | { code: 'partly-billed'; facts: { billedDays: number; excusedDays: number } }
  clocks: { noticeUntil: Deadline | null; proofUntil: Deadline | null }
  effect: AbsenceEffect | null
}

type Verdict = Omit<AbsenceDay, 'on'>
type Article = { article?: string | undefined }

const because = (code: AbsenceCode, billed: boolean, { article }: Article, facts: Facts = {}): Verdict => ({
  billed,
  because: { code, facts: { ...facts, ...(article !== undefined && { article }) } },
})

/** What bars the whole absence, or null. */
function bar(rule: PersonalRule, facts: AbsenceFacts, calendar: CommuneCalendar): Verdict | null {
  const { minimumLength, maxPerYear, effect } = rule
  if (effect.kind === 'agent-decides') return because('agent-decides', true, rule)
  if (rule.notice && !facts.notifiedAt) return because('not-notified', true, rule)
  const proof = proofState(rule.proof, facts, calendar)
  if (proof === 'awaited' || proof === 'missing' || proof === 'not-accepted') {
    return because(`proof-${proof}`, true, rule)
  }
  if (minimumLength && lengthOf(facts.days, minimumLength.unit, calendar) < minimumLength.n) {
    return because('too-short', true, rule, minimumLength)
  }
  if (maxPerYear?.unit === 'absence' && (facts.excusedThisYear?.absences ?? 0) >= maxPerYear.n) {
    return because('yearly-limit', true, rule, maxPerYear)
  }
  return null
}

function personalDays(rule: PersonalRule, facts: AbsenceFacts, calendar: CommuneCalendar): Verdict[] {
  const barred = bar(rule, facts, calendar)
  if (barred) return facts.days.map(() => barred)
  const proof = proofState(rule.proof, facts, calendar)
  const applied = rule.carences.find(
    ({ when }) => when === 'always' || (when === 'proof-late' ? proof === 'late' : proof === 'sworn'),
  )
  const carence = applied ? carenceOf(applied.carence, facts, calendar) : []
  const { maxPerYear } = rule
  const mostDays =
    maxPerYear?.unit === 'day' ? maxPerYear.n - (facts.excusedThisYear?.days ?? 0) : Number.POSITIVE_INFINITY
  const excused = new Set<string>()
  return facts.days.map((day, i) => {
    if (!isNoticed(rule.notice, day, facts, calendar)) return because('notice-too-late', true, rule)
    const owed = carence[i]
    if (owed?.billed) return because(owed.because.code, true, rule, owed.because.facts)
    if (excused.size >= mostDays && !excused.has(day.on.toString())) {
      return because('yearly-limit', true, rule, maxPerYear)
    }
    excused.add(day.on.toString())
    return owed
      ? because(owed.because.code, false, rule, owed.because.facts)
      : because('excused', false, rule, { reason: facts.reason ?? '' })
  })
}

function collectiveDays(rule: CollectiveRule, facts: AbsenceFacts, calendar: CommuneCalendar): Verdict[] {
  const cause = { cause: facts.reason ?? '' }
  return facts.days.map((day) => {
    if (rule.effect.kind === 'agent-decides') return because('agent-decides', true, rule, cause)
    if (rule.automatic) return because('collective-cause', false, rule, cause)
    if (!facts.notifiedAt) return because('not-notified', true, rule, cause)
    return isNoticed(rule.notice, day, facts, calendar)
      ? because('collective-cause', false, rule, cause)
      : because('notice-too-late', true, rule, cause)
  })
}

function summary(days: readonly AbsenceDay[]): AbsenceOutcome['reason'] {
  const [first] = days
  if (first && days.every(({ because }) => because.code === first.because.code)) return first.because
  const billedDays = days.filter(({ billed }) => billed).length
  return { code: 'partly-billed', facts: { billedDays, excusedDays: days.length - billedDays } }
}

/**
 * What is billed of an absence, day by day, as things stand at `facts.at`, and until when notice and proof are taken.
 * `facts.days` stand in order, and there is at least one. Never throws.
 */
export function absenceOutcome(
  rules: AbsenceRules,
  facts: AbsenceFacts,
  calendar: CommuneCalendar,
): AbsenceOutcome {
  const reason = facts.reason ?? ''
  const collective = rules.collective.find(({ causes }) => causes.includes(reason))
  const personal = rules.personal.find(
    ({ reasons }) => reasons.includes(reason) || reasons.includes(ANY_REASON),
  )
  const rule = collective ?? personal
  const verdicts = collective
    ? collectiveDays(collective, facts, calendar)
    : personal
      ? personalDays(personal, facts, calendar)
      : facts.days.map(() => because('reason-not-accepted', true, {}, { reason }))
  const days = facts.days.map(({ on }, i) => ({ on, ...(verdicts[i] as Verdict) }))
  return {
    days,
    reason: summary(days),
    clocks: {
      noticeUntil: noticeDeadline(rule?.notice, facts.days, calendar),
      proofUntil: !collective && personal ? proofDeadline(personal.proof, facts, calendar) : null,
    },
    effect: rule?.effect ?? null,
  }
}
