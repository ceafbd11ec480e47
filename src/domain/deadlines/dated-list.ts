import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { isoDate, weekday } from '@/domain/calendar/date-fields'
import { closeOn, deadlineKind, missing } from '@/domain/deadlines/kind'
import { periodOf } from '@/domain/deadlines/period-of'
import type { ServiceMoment } from '@/domain/deadlines/service-moment'
import { closingTime, dailyTiming } from '@/domain/deadlines/timing'

const closing = {
  closesOn: isoDate,
  at: closingTime.optional(),
  /** As printed beside the date: a list that says "mardi 30 novembre 2019" is refused, it was a Saturday. */
  weekday: weekday.optional(),
}

/** Stands for the services of a named period, or for those of the days `fromOn` to `toOn`, both included. */
const entry = z
  .union([
    z.strictObject({ period: z.string().min(1), ...closing }),
    z.strictObject({ fromOn: isoDate, toOn: isoDate, ...closing }),
  ])
  .refine(
    ({ closesOn, weekday }) =>
      weekday === undefined || Temporal.PlainDate.from(closesOn).dayOfWeek === weekday,
    'the weekday and the date disagree',
  )

type Entry = z.infer<typeof entry>

function standsFor(listed: Entry, service: ServiceMoment, periodName: string | undefined): boolean {
  if ('period' in listed) return listed.period === periodName
  const day = service.on.toString()
  return listed.fromOn <= day && day <= listed.toOn
}

/** Dates announced one by one, for one school year. A service that none of them names is closed. */
export const datedList = deadlineKind({
  schema: z.strictObject({ kind: z.literal('dated-list'), dates: z.array(entry).min(1), ...dailyTiming }),
  cutOff(rule, service, calendar) {
    const periodName = periodOf(service, calendar)?.name
    const found = rule.dates.find((listed) => standsFor(listed, service, periodName))
    if (!found) return missing('date-not-announced')
    const facts: Record<string, string> = 'period' in found ? { period: found.period } : {}
    return closeOn(Temporal.PlainDate.from(found.closesOn), { ...rule, at: found.at ?? rule.at }, facts)
  },
})
