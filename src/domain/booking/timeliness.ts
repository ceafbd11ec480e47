import { Temporal } from 'temporal-polyfill'
import type { CommuneCalendar } from '@/domain/calendar/commune-calendar'
import { isOpen } from '@/domain/deadlines/deadline'
import type { Effect } from '@/domain/late/effects'
import type { LateFacts } from '@/domain/late/late-facts'
import { type LateOutcome, lateOutcome } from '@/domain/late/late-outcome'
import { type Grace, graceAt } from '@/domain/opening/grace'
import { isOpenAt, nextOpeningAt, type Opening } from '@/domain/opening/opening'
import type { NotNow } from './refusals'
import type { Action, ActionRules, Session } from './session'

/** When and where one acts: the clock, and the commune's days. */
export type At = { now: Temporal.Instant; calendar: CommuneCalendar }

/** Whether an action comes at its time. `late`: it is accepted, and what the règlement attaches to it. */
export type Timeliness =
  | { code: 'in-time' }
  | { code: 'in-grace'; grace: Grace }
  | { code: 'late'; late: LateOutcome }
  | { code: 'not-now'; refusal: NotNow }

export const lateTriggers = { book: 'booked-late', cancel: 'cancelled-late' } as const

/** What is left to somebody else to accept, or to nobody. The other effects accept, and ask for something. */
const refusing = ['refuse', 'ask-centre', 'waiting-list', 'approval', 'block'] as const
type Refusing = (typeof refusing)[number]
const isRefusing = (kind: Effect['kind']): kind is Refusing => (refusing as readonly string[]).includes(kind)

const hasBegun = ({ on, startsAtTime }: Session, { now, calendar }: At) =>
  Temporal.Instant.compare(
    now,
    on.toZonedDateTime({ timeZone: calendar.timeZone, plainTime: startsAtTime }).toInstant(),
  ) >= 0

const cited = (article: string | undefined) => (article === undefined ? {} : { article })

function notOpen(opening: Opening, rules: ActionRules, { now, calendar }: At): NotNow {
  const next = nextOpeningAt(opening, now)
  const opensAt = next
    ?.toZonedDateTimeISO(calendar.timeZone)
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' })
  const without =
    opening.kind === 'closed' ? (opening.reason.code === 'not-your-phase' ? 'others' : 'unknown') : 'over'
  return {
    code: 'not-open-yet',
    facts: {
      opens: opensAt ? 'later' : without,
      ...(opensAt && { opensAt }),
      ...cited(rules.articles.opening),
    },
  }
}

/**
 * Whether a session may be booked or cancelled at that instant: opened, before its deadline or in a grace, else what
 * the late ladder says. What has begun is never booked or cancelled late. `before`: how often it happened before.
 */
export function timelinessOf(
  action: Action,
  session: Session,
  at: At,
  before?: LateFacts['before'],
): Timeliness {
  const rules = session.rules[action]
  const { deadline, opening } = rules
  const notNow = (refusal: NotNow): Timeliness => ({ code: 'not-now', refusal })
  if (opening && !isOpenAt(opening, at.now)) return notNow(notOpen(opening, rules, at))
  if (isOpen(deadline, at.now)) {
    if (deadline.kind === 'moment' || !hasBegun(session, at)) return { code: 'in-time' }
    return notNow({ code: 'session-begun', facts: {} })
  }
  const begun = hasBegun(session, at)
  const grace = graceAt(rules.graces, action, at.now, at.calendar)
  if (grace && !begun) return { code: 'in-grace', grace }
  if (deadline.kind === 'none') return notNow({ code: 'never-open', facts: cited(rules.articles.deadline) })
  const tooLate = (effect: Refusing) =>
    notNow({
      code: 'deadline-passed',
      facts: {
        lastMoment: deadline.lastMoment.toString({ smallestUnit: 'minute' }),
        effect,
        ...cited(rules.articles.deadline),
      },
    })
  if (begun) return tooLate('refuse')
  const late = lateOutcome(
    rules.ladder,
    {
      ...{ trigger: lateTriggers[action], at: at.now, service: session, isResident: session.isResident },
      ...(before && { before }),
    },
    at.calendar,
  )
  if (late.effect && isRefusing(late.effect.kind)) return tooLate(late.effect.kind)
  return { code: 'late', late }
}
