import { Temporal } from 'temporal-polyfill'
import type { ServiceMoment } from '@/domain/deadlines/service-moment'
import { type Activity, isBookable } from '../activity'
import { explain } from '../explain'
import { servicesOf } from '../lint/services-of'
import type { CommuneRecord } from '../record'
import { areSameMoments, type Moments, momentsWritten } from './same-moments'

export type PreviewedAction = 'book' | 'cancel'
export const previewedActions: readonly PreviewedAction[] = ['book', 'cancel']

/** Null where the activity does not take place that day. */
export type BeforeAndAfter = { before: Moments | null; after: Moments | null; differs: boolean }

export type ComingDay = {
  on: Temporal.PlainDate
  /** The units this line is for, by key; empty when it is for the whole day. */
  units: string[]
  actions: Record<PreviewedAction, BeforeAndAfter>
  differs: boolean
}

/** `statedActions`: those for which one of the two records has a rule. */
export type ComingWeeks = {
  activity: string
  fromOn: Temporal.PlainDate
  toOn: Temporal.PlainDate
  days: ComingDay[]
  statedActions: PreviewedAction[]
}

type Side = { record: CommuneRecord; activity: Activity | undefined; services: Map<string, ServiceMoment[]> }

function grouped<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>()
  for (const item of items) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group) group.push(item)
    else groups.set(key, [item])
  }
  return groups
}

const timeWritten = ({ startsAtTime }: ServiceMoment) =>
  startsAtTime?.toString({ smallestUnit: 'minute' }) ?? ''

function sideOf(record: CommuneRecord, key: string, isWithin: (on: Temporal.PlainDate) => boolean): Side {
  const activity = record.activities.find((one) => one.key === key)
  const services = activity ? servicesOf(activity, record).filter(({ on }) => isWithin(on)) : []
  return { record, activity, services: grouped(services, ({ on }) => on.toString()) }
}

function momentsOf(
  { record, activity, services }: Side,
  { on, time, action, now }: { on: string; time: string; action: PreviewedAction; now: Temporal.Instant },
): Moments | null {
  const service = services.get(on)?.find((one) => timeWritten(one) === time)
  if (!activity || !service) return null
  const { deadline, opening } = explain(record, activity, { action, service, now })
  return { deadline: deadline?.found ?? null, opening: opening?.found ?? null }
}

const unitsAt = ({ activity }: Side, time: string) =>
  activity && isBookable(activity)
    ? activity.booking.units.filter(({ startsAtTime }) => startsAtTime === time).map(({ key }) => key)
    : []

const written = ({ actions }: ComingDay) =>
  previewedActions
    .flatMap((action) => [actions[action].before, actions[action].after].map(momentsWritten))
    .join(' | ')

/** The lines of a day: one, unless its units do not all open and close together. */
function linesOf(lines: ComingDay[]): ComingDay[] {
  const alike = [...grouped(lines, written).values()]
  return alike.map((same) => ({
    ...(same[0] as ComingDay),
    units: alike.length === 1 ? [] : same.flatMap(({ units }) => units),
  }))
}

/**
 * For each day of the activity after today, over so many weeks: when one may book and cancel, before and after. An
 * activity that is booked here has its real days; another, the days that its kind usually has.
 */
export function comingWeeks(
  before: CommuneRecord,
  after: CommuneRecord,
  activity: string,
  { now, weeks = 6 }: { now: Temporal.Instant; weeks?: number },
): ComingWeeks {
  const fromOn = now.toZonedDateTimeISO(after.timeZone).toPlainDate().add({ days: 1 })
  const toOn = fromOn.add({ weeks }).subtract({ days: 1 })
  const { compare } = Temporal.PlainDate
  const isWithin = (on: Temporal.PlainDate) => compare(fromOn, on) <= 0 && compare(on, toOn) <= 0
  const [old, young] = [before, after].map((record) => sideOf(record, activity, isWithin)) as [Side, Side]
  const days = [...new Set([...old.services.keys(), ...young.services.keys()])].toSorted()

  const lineAt = (on: string, time: string): ComingDay => {
    const of = (action: PreviewedAction): BeforeAndAfter => {
      const [was, is] = [old, young].map((side) => momentsOf(side, { on, time, action, now })) as [
        Moments | null,
        Moments | null,
      ]
      return { before: was, after: is, differs: !areSameMoments(was, is) }
    }
    const actions = { book: of('book'), cancel: of('cancel') }
    return {
      on: Temporal.PlainDate.from(on),
      units: [...new Set([...unitsAt(young, time), ...unitsAt(old, time)])],
      actions,
      differs: actions.book.differs || actions.cancel.differs,
    }
  }
  const lines = days.flatMap((on) => {
    const services = [...(old.services.get(on) ?? []), ...(young.services.get(on) ?? [])]
    const times = [...new Set(services.map(timeWritten))].toSorted()
    return linesOf(times.map((time) => lineAt(on, time)))
  })
  const isStated = (action: PreviewedAction) =>
    lines.some(({ actions }) =>
      [actions[action].before, actions[action].after].some(
        (moments) => moments?.deadline || moments?.opening,
      ),
    )
  return { activity, fromOn, toOn, days: lines, statedActions: previewedActions.filter(isStated) }
}
