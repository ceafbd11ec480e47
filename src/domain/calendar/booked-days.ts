import { Temporal } from 'temporal-polyfill'

/** One booked session: a part of a day, of an activity, in a centre, for a child. */
export type BookedUnit = {
  childId: string
  on: Temporal.PlainDate
  activity: string
  centre: string
  unit: string
  startsAtTime: Temporal.PlainTime
  endsAtTime: Temporal.PlainTime
  /** The town gave up the session before it took place. */
  isWithdrawn: boolean
}

/** What a child does in a day, in one activity and one centre: its units in the order of their hours. */
export type BookedDay = Omit<BookedUnit, 'unit'> & {
  /** The same for the same child, day, activity and centre, whatever the units. */
  key: string
  units: Pick<BookedUnit, 'unit' | 'startsAtTime' | 'endsAtTime'>[]
}

export type BookedDayState = 'past' | 'confirmed' | 'withdrawn'

const { compare } = Temporal.PlainTime

function dayOf(units: readonly BookedUnit[]): BookedDay {
  const inOrder = units.toSorted((a, b) => compare(a.startsAtTime, b.startsAtTime))
  const { unit: _unit, ...first } = inOrder[0] as BookedUnit
  return {
    ...first,
    key: keyOf(first),
    endsAtTime: inOrder.map((u) => u.endsAtTime).reduce((a, b) => (compare(a, b) < 0 ? b : a)),
    units: inOrder.map(({ unit, startsAtTime, endsAtTime }) => ({ unit, startsAtTime, endsAtTime })),
  }
}

const keyOf = ({ childId, on, activity, centre, isWithdrawn }: Omit<BookedUnit, 'unit'>) =>
  [childId, on, activity, centre, ...(isWithdrawn ? ['withdrawn'] : [])].join(' ')

/** Sessions grouped by child, day, activity and centre, in the order of days and hours; withdrawn ones stand apart. */
export function bookedDays(units: readonly BookedUnit[]): BookedDay[] {
  const groups = new Map<string, BookedUnit[]>()
  for (const unit of units) groups.set(keyOf(unit), [...(groups.get(keyOf(unit)) ?? []), unit])
  return [...groups.values()]
    .map(dayOf)
    .sort((a, b) => Temporal.PlainDate.compare(a.on, b.on) || compare(a.startsAtTime, b.startsAtTime))
}

/** `past` once the last unit has ended, by the commune's wall clock. */
export function stateOf(
  day: Pick<BookedDay, 'on' | 'endsAtTime' | 'isWithdrawn'>,
  wallClock: Temporal.PlainDateTime,
): BookedDayState {
  if (day.isWithdrawn) return 'withdrawn'
  const end = day.on.toPlainDateTime(day.endsAtTime)
  return Temporal.PlainDateTime.compare(end, wallClock) <= 0 ? 'past' : 'confirmed'
}
