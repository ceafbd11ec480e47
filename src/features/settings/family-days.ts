import { Temporal } from 'temporal-polyfill'
import type { Activity } from '@/communes/activity'
import { type Explanation, explain } from '@/communes/explain'
import { servicesOf } from '@/communes/lint/services-of'
import type { CommuneRecord } from '@/communes/record'
import type { TownText } from '@/communes/text'

/** One line: a day, and the units of it that are judged alike; no unit when the whole day is. */
export type FamilyDay = { on: Temporal.PlainDate; units: TownText[]; judged: Explanation }

const weeks = 6
const { compare } = Temporal.PlainDate

const alike = ({ outcome, deadline, opening }: Explanation) => JSON.stringify([outcome, deadline, opening])

function unitsAt(activity: Activity, time: Temporal.PlainTime | undefined): TownText[] {
  const starts = time?.toString({ smallestUnit: 'minute' })
  return (activity.booking?.units ?? [])
    .filter(({ startsAtTime }) => startsAtTime === starts)
    .map(({ label }) => label)
}

/**
 * What a family of the town is told when it wants to book each day of an activity, over the six weeks that follow a
 * moment. By the règlement alone: no place is counted, and nobody's children are read.
 */
export function familyDays(record: CommuneRecord, activity: Activity, now: Temporal.Instant): FamilyDay[] {
  const fromOn = now.toZonedDateTimeISO(record.timeZone).toPlainDate()
  const endsBefore = fromOn.add({ weeks })
  const services = servicesOf(activity, record).filter(
    ({ on }) => compare(fromOn, on) <= 0 && compare(on, endsBefore) < 0,
  )
  const days = [...new Set(services.map(({ on }) => on.toString()))].toSorted()
  return days.flatMap((day) => {
    const lines = new Map<string, FamilyDay>()
    for (const service of services.filter(({ on }) => on.toString() === day)) {
      const judged = explain(record, activity, { action: 'book', service, now })
      const known = lines.get(alike(judged))
      const units = unitsAt(activity, service.startsAtTime)
      if (known) known.units.push(...units.filter((unit) => !known.units.includes(unit)))
      else lines.set(alike(judged), { on: service.on, units, judged })
    }
    return [...lines.values()].map((line) => (lines.size === 1 ? { ...line, units: [] } : line))
  })
}
