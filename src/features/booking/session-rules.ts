import { actionRules, noRules } from '@/communes/action-rules'
import type { BookableActivity } from '@/communes/activity'
import { isBookable } from '@/communes/activity'
import type { CommuneRecord } from '@/communes/record'
import type { Session } from '@/domain/booking/session'
import type { SessionRow } from './session-rows'

/** The activity that a session is of; undefined when the record has it no more, or does not book it here. */
export const activityOf = (record: CommuneRecord, key: string): BookableActivity | undefined =>
  record.activities.filter(isBookable).find((a) => a.key === key)

/**
 * What judges a session: the record in force for what is begun now, and for a booking the one its request was made
 * under; and whether the household lives in the town.
 */
export type JudgedBy = { record: CommuneRecord; bookedUnder?: CommuneRecord; isResident: boolean }

/** A row with its rules. An activity that left the record is withdrawn, and is booked at no time. */
export function sessionOf(row: SessionRow, { record, bookedUnder = record, isResident }: JudgedBy): Session {
  const activity = activityOf(record, row.activity)
  const booked = activityOf(bookedUnder, row.activity)
  const needsOneOf = booked?.booking.units.find((unit) => unit.key === row.unit)?.needsOneOf
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
    ...(needsOneOf && { needsOneOf }),
    rules: {
      book: activity ? actionRules('book', row, activity, { record, isResident }) : noRules,
      cancel: booked ? actionRules('cancel', row, booked, { record: bookedUnder, isResident }) : noRules,
    },
    isResident,
  }
}
