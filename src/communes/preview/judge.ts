import { Temporal } from 'temporal-polyfill'
import { deadlineFor } from '@/domain/deadlines/deadline-for'
import type { ServiceMoment } from '@/domain/deadlines/service-moment'
import { type Effect, pricingOf } from '@/domain/late/effects'
import type { Level } from '@/domain/late/ladder'
import type { Activity } from '../activity'
import { calendarOf } from '../calendar-of'
import { type ExplainedOutcome, explain } from '../explain'
import type { CommuneRecord } from '../record'
import { reglementOf } from '../rules-of'
import type { PreviewedAction } from './coming-weeks'

/** Something a family did: the booking of a unit, or its cancellation. */
export type Act = {
  activity: string
  action: PreviewedAction
  on: Temporal.PlainDate
  startsAtTime: Temporal.PlainTime
  resident: boolean
  at: Temporal.Instant
}

/**
 * `noted`: accepted, with a warning or a sanction that has no price. `surcharged`: accepted, and dearer, or cancelled and
 * still due. `to-centre`: only with the centre's agreement. A rule that is not stated opens nothing: `refused`. `withdrawn`: no such activity.
 */
export type Verdict = 'accepted' | 'noted' | 'surcharged' | 'to-centre' | 'refused' | 'not-open' | 'withdrawn'

/** `level` is that of the ladder which decided, when one did. */
export type Judgement = { verdict: Verdict; effect: Effect | null; level: Level | null }

const plainly = (verdict: Verdict): Judgement => ({ verdict, effect: null, level: null })

function verdictOf(effect: Effect, action: PreviewedAction): Verdict {
  switch (effect.kind) {
    case 'refuse':
      return 'refused'
    case 'ask-centre':
    case 'waiting-list':
    case 'approval':
      return 'to-centre'
    case 'bill':
      return action === 'cancel' ? 'surcharged' : 'noted'
    default:
      return pricingOf(effect) ? 'surcharged' : 'noted'
  }
}

function judgementOf(
  outcome: ExplainedOutcome,
  action: PreviewedAction,
  levels: readonly Level[],
): Judgement {
  if (outcome.code === 'late') {
    const { effect } = outcome
    return {
      verdict: verdictOf(effect, action),
      effect,
      level: levels.find((one) => one.effect === effect) ?? null,
    }
  }
  return plainly(outcome.code === 'no-rule' ? 'refused' : outcome.code)
}

type Asked = Omit<Act, 'at'> & { service: ServiceMoment }

/** The instants at which the answer for a service may change, in milliseconds, in order. */
function turningPoints(
  record: CommuneRecord,
  activity: Activity,
  { action, service, resident }: Asked,
): number[] {
  const calendar = calendarOf(record)
  const reglement = reglementOf(activity)
  const anyTime = Temporal.Instant.fromEpochMilliseconds(0)
  const { deadline, opening } = explain(record, activity, { action, service, resident, now: anyTime })
  const midnight = (on: Temporal.PlainDate) => on.toZonedDateTime(calendar.timeZone).toInstant()
  const closings = [
    ...(deadline ? [deadline.found] : []),
    ...reglement.late.flatMap(({ rule }) =>
      rule.flatMap(({ until }) => (until ? [deadlineFor(until, service, calendar)] : [])),
    ),
  ]
  const found = opening?.found
  const windows = found?.kind === 'windows' ? found.windows : found?.kind === 'moment' ? [found] : []
  const instants = [
    ...closings.flatMap((closing) => (closing.kind === 'moment' ? [closing.closesAt] : [])),
    ...windows.flatMap(({ opensAt, closesAt }) => (closesAt ? [opensAt, closesAt] : [opensAt])),
    ...reglement.graces.flatMap(({ rule }) => [
      midnight(Temporal.PlainDate.from(rule.fromOn)),
      midnight(Temporal.PlainDate.from(rule.toOn).add({ days: 1 })),
    ]),
  ]
  return instants.map(({ epochMilliseconds }) => epochMilliseconds).toSorted((one, other) => one - other)
}

/**
 * Judges acts by a record, each at its own instant. Between two turning points of a service the answer is the same, so
 * that it is asked for once, however many families acted.
 */
export function judgeOf(record: CommuneRecord): (act: Act) => Judgement {
  const activities = new Map(record.activities.map((activity) => [activity.key, activity]))
  const known = new Map<string, { turns: number[]; answers: Judgement[] }>()
  return ({ at, ...asked }) => {
    const activity = activities.get(asked.activity)
    if (!activity) return plainly('withdrawn')
    const { action, on, startsAtTime, resident } = asked
    const service = { on, startsAtTime }
    const name = `${activity.key} ${action} ${on} ${startsAtTime} ${resident}`
    let found = known.get(name)
    if (!found) {
      found = { turns: turningPoints(record, activity, { ...asked, service }), answers: [] }
      known.set(name, found)
    }
    const since = found.turns.findLastIndex((turn) => turn <= at.epochMilliseconds) + 1
    found.answers[since] ??= judgementOf(
      explain(record, activity, { action, service, resident, now: at }).outcome,
      action,
      reglementOf(activity).late.flatMap(({ rule }) => rule),
    )
    return found.answers[since]
  }
}
