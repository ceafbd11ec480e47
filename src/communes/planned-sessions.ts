import type { BookableActivity } from './activity'
import { isBookable } from './activity'
import { periodsOf } from './days-of-activity'
import type { CommuneRecord } from './record'

export type PlannedSession = {
  activity: string
  schoolYear: string
  centre: string
  unit: string
  /** ISO date. */
  on: string
  startsAtTime: string
  endsAtTime: string
  places: number
}

function sessionsOf(activity: BookableActivity, record: CommuneRecord): PlannedSession[] {
  const { units, centres, schoolYear } = activity.booking
  return periodsOf(activity, record).flatMap((period) =>
    period.days.flatMap((day) =>
      centres.flatMap(({ centre, places }) =>
        units.map((unit) => ({
          activity: activity.key,
          schoolYear,
          centre,
          unit: unit.key,
          on: day.toString(),
          startsAtTime: unit.startsAtTime,
          endsAtTime: unit.endsAtTime,
          places: places[unit.key] as number,
        })),
      ),
    ),
  )
}

/** Every session that follows from a record: each bookable activity, on each of its days, at each centre, per unit. */
export const plannedSessions = (record: CommuneRecord): PlannedSession[] =>
  record.activities.filter(isBookable).flatMap((activity) => sessionsOf(activity, record))
