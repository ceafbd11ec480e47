import type { Temporal } from 'temporal-polyfill'
import type { CommuneRecord } from '@/communes/record'
import type { CommuneDb } from '@/database/door'
import type { Viewer } from '@/domain/access/who'
import type { PageAsked } from '@/request/commune-page'
import { type AgendaAsked, agendaAsked } from './agenda-asked'
import { bookedDaysBetween } from './booked-days-between'
import { liveFeedKey } from './calendar-feed'
import { type ChildOfFamily, childrenOfFamily } from './children-of-family'
import { type MarkedActivity, markedActivity, type NamedDay } from './named-day'

export type Agenda = {
  today: Temporal.PlainDate
  asked: AgendaAsked
  children: ChildOfFamily[]
  /** Of the ticked activities. */
  days: NamedDay[]
  /** Some days are there, but of activities that are not ticked. */
  hidesDays: boolean
  legend: MarkedActivity[]
  feedKey: string | null
}

/** The activities of the period, and those ticked that the town knows, in the order of the record. */
function legendOf(days: NamedDay[], ticked: string[], record: CommuneRecord): MarkedActivity[] {
  const inRecord = ticked.filter((key) => record.activities.some((activity) => activity.key === key))
  const keys = new Set([...inRecord, ...days.map(({ activity }) => activity.key)])
  return [...keys].map((key) => markedActivity(record, key)).sort((a, b) => a.mark - b.mark)
}

/** « Mon agenda »: what the children of the family have booked, in the month or week that the address asks for. */
export async function agendaOfFamily(
  db: CommuneDb,
  { commune, now, query, viewer }: PageAsked<Viewer>,
): Promise<Agenda> {
  const { record } = commune
  const today = now.toZonedDateTimeISO(record.timeZone).toPlainDate()
  const children = await childrenOfFamily(db)
  const written = agendaAsked(query, { today, childIds: children.map(({ id }) => id) })
  const shown = written.childId ? children.filter(({ id }) => id === written.childId) : children
  const all = await bookedDaysBetween(db, shown, written, { record, now })
  const legend = legendOf(all, written.activities, record)
  const ticked = written.activities.filter((key) => legend.some((activity) => activity.key === key))
  const days = ticked.length === 0 ? all : all.filter(({ activity }) => ticked.includes(activity.key))
  return {
    ...{ today, children, days, legend },
    asked: { ...written, activities: ticked },
    hidesDays: days.length < all.length,
    feedKey: await liveFeedKey(db, viewer.accountId),
  }
}
