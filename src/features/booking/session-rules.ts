import type { BookableActivity } from '@/communes/activity'
import { isBookable } from '@/communes/activity'
import { calendarOf } from '@/communes/calendar-of'
import type { CommuneRecord } from '@/communes/record'
import { reglementOf } from '@/communes/rules-of'
import { ruleFor } from '@/communes/scope'
import type { Action, Session } from '@/domain/booking/session'
import type { Deadline } from '@/domain/deadlines/deadline'
import { deadlineFor } from '@/domain/deadlines/deadline-for'
import type { SessionRow } from './session-rows'

export const activityOf = (record: CommuneRecord, key: string): BookableActivity | undefined =>
  record.activities.filter(isBookable).find((a) => a.key === key)

const never: Deadline = { kind: 'none', open: false, reason: { code: 'never', facts: {} } }
const known = new WeakMap<CommuneRecord, Map<string, Deadline>>()

type Moment = Pick<SessionRow, 'on' | 'startsAtTime'>

/**
 * The last moment of an action on a session, by the activity's rule for it; without a rule it is never open. A record
 * does not change, so each answer is found once per process.
 */
export function deadlineOf(
  action: Action,
  moment: Moment,
  activity: BookableActivity,
  record: CommuneRecord,
): Deadline {
  const answers = known.get(record) ?? new Map<string, Deadline>()
  known.set(record, answers)
  const name = `${activity.key} ${action} ${moment.on} ${moment.startsAtTime}`
  const answered = answers.get(name)
  if (answered) return answered
  const stated = ruleFor(reglementOf(activity).deadlines, { action }, moment.on)
  const deadline = stated ? deadlineFor(stated.rule, moment, calendarOf(record)) : never
  answers.set(name, deadline)
  return deadline
}

/** A row with the rules of its record. An activity that left the record is withdrawn and closed. */
export function sessionOf(row: SessionRow, record: CommuneRecord): Session {
  const activity = activityOf(record, row.activity)
  const deadline = (action: Action) => (activity ? deadlineOf(action, row, activity, record) : never)
  return {
    id: row.id,
    activity: row.activity,
    centre: row.centre,
    unit: row.unit,
    on: row.on,
    startsAtTime: row.startsAtTime,
    endsAtTime: row.endsAtTime,
    withdrawn: row.withdrawnAt !== null || !activity,
    placesLeft: row.placesLeft,
    deadlines: { book: deadline('book'), cancel: deadline('cancel') },
  }
}
