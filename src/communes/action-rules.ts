import type { Temporal } from 'temporal-polyfill'
import type { Action, ActionRules, StatedLimit } from '@/domain/booking/session'
import type { Deadline } from '@/domain/deadlines/deadline'
import { deadlineFor } from '@/domain/deadlines/deadline-for'
import { openingFor } from '@/domain/opening/opening-for'
import type { Activity } from './activity'
import { calendarOf } from './calendar-of'
import type { CommuneRecord } from './record'
import type { Entry } from './reglement'
import { reglementOf } from './rules-of'
import { ruleFor, rulesFor } from './scope'

/** The day and the hour at which a session begins. */
export type SessionMoment = { on: Temporal.PlainDate; startsAtTime: Temporal.PlainTime }

const never: Deadline = { kind: 'none', open: false, reason: { code: 'never', facts: {} } }

/** What no record speaks of is done at no time. */
export const noRules: ActionRules = {
  deadline: never,
  opening: null,
  graces: [],
  ladder: [],
  limits: [],
  articles: {},
}

const statedLimits = new WeakMap<Entry<'limits'>, StatedLimit>()

/** The same object for the same entry: sessions that share a limit are judged by it together. */
function statedLimit(entry: Entry<'limits'>): StatedLimit {
  const stated = statedLimits.get(entry) ?? {
    rule: entry.rule,
    article: entry.rule.article ?? entry.source.cite,
  }
  statedLimits.set(entry, stated)
  return stated
}

function findRules(
  action: Action,
  moment: SessionMoment,
  activity: Activity,
  record: CommuneRecord,
  isResident: boolean,
): ActionRules {
  const reglement = reglementOf(activity)
  const calendar = calendarOf(record)
  const { on } = moment
  const deadline = ruleFor(reglement.deadlines, { action }, on)
  const opening = ruleFor(reglement.openings, { action }, on)
  const late = ruleFor(reglement.late, { action }, on)
  return {
    deadline: deadline ? deadlineFor(deadline.rule, moment, calendar) : never,
    opening: opening && openingFor(opening.rule, moment, { isResident }, calendar),
    graces: deadline ? rulesFor(reglement.graces, { action }, on).map(({ rule }) => rule) : [],
    ladder: late?.rule ?? [],
    limits: rulesFor(reglement.limits, { action }, on).map(statedLimit),
    articles: {
      ...(deadline && { deadline: deadline.source.cite }),
      ...(opening && { opening: opening.source.cite }),
      ...(late && { late: late.source.cite }),
    },
  }
}

const known = new WeakMap<CommuneRecord, Map<string, ActionRules>>()

/**
 * What a record says of booking or cancelling a session of that moment, for a household of the town or of elsewhere;
 * formulas and profiles are not asked. A record does not change, so each answer is found once per process.
 */
export function actionRules(
  action: Action,
  moment: SessionMoment,
  activity: Activity,
  { record, isResident }: { record: CommuneRecord; isResident: boolean },
): ActionRules {
  const answers = known.get(record) ?? new Map<string, ActionRules>()
  known.set(record, answers)
  const name = `${activity.key} ${action} ${moment.on} ${moment.startsAtTime} ${isResident}`
  const answered = answers.get(name) ?? findRules(action, moment, activity, record, isResident)
  answers.set(name, answered)
  return answered
}
