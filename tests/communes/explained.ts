import { calendarOf } from '@/communes/calendar-of'
import { type Explanation, explain } from '@/communes/explain'
import { instantOf, serviceOf } from '@/communes/moment-written'
import type { CommuneRecord } from '@/communes/record'
import type { RuledAction } from '@/communes/scope'
import { byKey } from './tenant'

type Asked = {
  activity: string
  action?: RuledAction
  service: string
  now: string
  formula?: string
  profile?: string
}

/** What the record says, asked as on the command line. */
export function explained(record: CommuneRecord, asked: Asked): Explanation {
  const { activity, action = 'book', service, now, ...who } = asked
  return explain(record, byKey(record.activities, activity), {
    action,
    ...who,
    service: serviceOf(service),
    now: instantOf(now, calendarOf(record)),
  })
}

/** The last moment accepted, `2026-10-27T23:59`; null when there is none. */
export function lastMomentIn({ deadline }: Explanation): string | null {
  return deadline?.found.kind === 'moment'
    ? deadline.found.lastMoment.toString({ smallestUnit: 'minute' })
    : null
}

/** When it opens, on the clock in Paris; null when nothing says so. */
export function opensIn({ opening }: Explanation): string | null {
  if (opening?.found.kind !== 'moment') return null
  return opening.found.opensAt
    .toZonedDateTimeISO('Europe/Paris')
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' })
}
