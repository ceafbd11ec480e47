import type { Temporal } from 'temporal-polyfill'
import { type Deadline, type DeadlineReason, isOpen } from '@/domain/deadlines/deadline'
import { deadlineFor } from '@/domain/deadlines/deadline-for'
import type { ServiceMoment } from '@/domain/deadlines/service-moment'
import type { Effect } from '@/domain/late/effects'
import { type LateReason, lateOutcome } from '@/domain/late/late-outcome'
import type { Trigger } from '@/domain/late/triggers'
import { type Grace, graceAt } from '@/domain/opening/grace'
import { isOpenAt, nextOpeningAt, type Opening, type OpeningReason } from '@/domain/opening/opening'
import { openingFor } from '@/domain/opening/opening-for'
import type { Activity } from './activity'
import { calendarOf } from './calendar-of'
import type { CommuneRecord } from './record'
import { reglementOf } from './rules-of'
import { type RuledAction, ruleFor, rulesFor } from './scope'
import type { Source } from './source'
import type { TownText } from './text'

export type Question = {
  action: RuledAction
  formula?: string
  profile?: string
  /** Whether the household lives in the town; true unless said. */
  resident?: boolean
  /** The child's school, and whether all open days of its weeks are asked for. */
  school?: string
  asksFullWeeks?: boolean
  service: ServiceMoment
  now: Temporal.Instant
}

/** A rule as it was found: its words for parents, and where it is written. */
export type Said = { sentence: TownText; source: Source }

/**
 * What happens to the action at that instant. `not-open`: it opens later, `opensAt` when that is known.
 * `late`: the deadline has passed, and the ladder gives the effect. `no-rule`: the record does not say.
 */
export type ExplainedOutcome =
  | { code: 'accepted'; because: DeadlineReason | Grace | LateReason }
  | { code: 'not-open'; because: OpeningReason; opensAt: Temporal.Instant | null }
  | { code: 'late'; because: LateReason; effect: Effect }
  | { code: 'refused'; because: DeadlineReason }
  | { code: 'no-rule' }

export type Explanation = {
  deadline: (Said & { found: Deadline }) | null
  opening: (Said & { found: Opening }) | null
  grace: (Said & { found: Grace }) | null
  late: Said | null
  outcome: ExplainedOutcome
}

const triggers: Record<RuledAction, Trigger | null> = {
  book: 'booked-late',
  modify: 'booked-late',
  cancel: 'cancelled-late',
  justify: null,
}

const said = ({ sentence, source }: Said): Said => ({ sentence, source })

/** What the record says of one action on one service, and what would happen to it at `now`. Never throws. */
export function explain(record: CommuneRecord, activity: Activity, question: Question): Explanation {
  const calendar = calendarOf(record)
  const { action, formula, profile, service, now, resident = true, school, asksFullWeeks } = question
  const asked = { action, ...(formula && { formula }), ...(profile && { profile }) }
  const reglement = reglementOf(activity)

  const stated = ruleFor(reglement.deadlines, asked, service.on)
  const deadline = stated && { ...said(stated), found: deadlineFor(stated.rule, service, calendar) }
  const opened = ruleFor(reglement.openings, asked, service.on)
  const audience = {
    isResident: resident,
    profiles: profile ? [profile] : [],
    ...(school && { school }),
    ...(asksFullWeeks && { asksFullWeeks }),
  }
  const opening = opened && { ...said(opened), found: openingFor(opened.rule, service, audience, calendar) }
  const graces = rulesFor(reglement.graces, asked, service.on).map((entry) => {
    return { ...said(entry), found: graceAt([entry.rule], action, now, calendar) }
  })
  const grace = (graces.find(({ found }) => found) as Explanation['grace'] | undefined) ?? null
  const ladder = ruleFor(reglement.late, asked, service.on)

  function outcome(): ExplainedOutcome {
    if (opening && !isOpenAt(opening.found, now))
      return { code: 'not-open', because: opening.found.reason, opensAt: nextOpeningAt(opening.found, now) }
    if (!deadline)
      return opening ? { code: 'accepted', because: { code: 'always', facts: {} } } : { code: 'no-rule' }
    const { reason } = deadline.found
    if (isOpen(deadline.found, now)) return { code: 'accepted', because: reason }
    const trigger = triggers[action]
    if (deadline.found.kind === 'none' || !trigger) {
      return grace?.found ? { code: 'accepted', because: grace.found } : { code: 'refused', because: reason }
    }
    const late = lateOutcome(
      ladder?.rule ?? [],
      {
        ...{ trigger, at: now, service, inGrace: grace !== null },
        ...audience,
      },
      calendar,
    )
    return late.effect
      ? { code: 'late', because: late.reason, effect: late.effect }
      : { code: 'accepted', because: grace?.found ?? late.reason }
  }
  return { deadline, opening, grace, late: ladder && said(ladder), outcome: outcome() }
}
