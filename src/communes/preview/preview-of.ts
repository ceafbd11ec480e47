import type { Temporal } from 'temporal-polyfill'
import type { Activity } from '../activity'
import type { CommuneRecord } from '../record'
import { type Change, recordDifference } from '../record-difference'
import { reglementOf } from '../rules-of'
import { caseOf, type PriceCase } from './case-of'
import { type ChangedRule, changedRules } from './changed-rules'
import { type ComingWeeks, comingWeeks } from './coming-weeks'
import { type Month, previousMonth } from './previous-month'
import { type PricesByQuotient, pricesByQuotient } from './prices-by-quotient'
import type { LastMonth } from './real-booking'
import { type Replay, replay } from './replay'
import { type PriceReplay, replayPrices } from './replay-prices'

/** The most charts of one preview. */
const MOST_CURVES = 8

/** All that a change of a record does, as values. */
export type Preview = {
  rules: ChangedRule[]
  /** What else differs: contacts, labels, centres, calendar… */
  elsewhere: Change[]
  /** The activities for which a coming day opens or closes otherwise. */
  weeks: ComingWeeks[]
  month: Month
  /** There was more in the month than could be read. */
  isCut: boolean
  replay: Replay
  /** By activity whose tariffs differ. */
  prices: PriceReplay[]
  curves: PricesByQuotient[]
  /** There are more charts than are drawn. */
  hasMoreCurves: boolean
}

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)

/** What the moments of every activity hang on. */
const daysOf = ({ timeZone, schoolZone, publicHolidays, calendar }: CommuneRecord) => [
  ...[timeZone, schoolZone, publicHolidays],
  calendar,
]

const isOfReglement = ({ path }: Change) => path[0] === 'activities' && path[2] === 'reglement'

/** The cases that the tariffs of an activity tell apart, each for one chart. */
function casesOf(activities: (Activity | undefined)[], today: Temporal.PlainDate): PriceCase[] {
  const cases = activities
    .flatMap((activity) => (activity ? reglementOf(activity).tariffs : []))
    .map(({ scope }) => caseOf(scope, today))
  return cases.filter((one, i) => cases.findIndex((other) => isSame(one, other)) === i)
}

const hasChange = ({ rows }: PricesByQuotient) => rows.some(({ before, after }) => !isSame(before, after))

/**
 * What publishing `after` in the place of `before` would do: to the rules, to the coming six weeks, to what families
 * did in the calendar month before `now`, and to their prices. Only what may differ is computed.
 */
export function previewOf({
  before,
  after,
  now,
  lastMonth,
}: {
  before: CommuneRecord
  after: CommuneRecord
  now: Temporal.Instant
  lastMonth: LastMonth
}): Preview {
  const haveSameDays = isSame(daysOf(before), daysOf(after))
  const keys = [...new Set([...after.activities, ...before.activities].map(({ key }) => key))]
  const sidesOf = (key: string) =>
    [before, after].map(({ activities }) => activities.find((one) => one.key === key))
  const touched = keys.filter((key) => {
    const [was, is] = sidesOf(key)
    return !haveSameDays || !isSame(was, is)
  })
  const tariffs = (activity: Activity | undefined) =>
    activity && [reglementOf(activity).tariffs, reglementOf(activity).quotients]
  const repriced = touched.filter((key) => {
    const [was, is] = sidesOf(key)
    return !isSame(tariffs(was), tariffs(is))
  })
  const month = previousMonth(now, after.timeZone)
  const today = now.toZonedDateTimeISO(after.timeZone).toPlainDate()
  const bookings = lastMonth.bookings.filter(({ activity }) => touched.includes(activity))
  const curves = repriced.flatMap((key) =>
    casesOf(sidesOf(key), today).flatMap((facts) => {
      const curve = pricesByQuotient(before, after, key, facts)
      return curve && hasChange(curve) ? [curve] : []
    }),
  )
  return {
    rules: changedRules(before, after, { now }),
    elsewhere: recordDifference(before, after).filter((change) => !isOfReglement(change)),
    weeks: touched
      .map((key) => comingWeeks(before, after, key, { now }))
      .filter(({ days }) => days.some(({ differs }) => differs)),
    ...{ month, isCut: lastMonth.isCut },
    replay: replay(before, after, bookings, month),
    prices: repriced.map((key) => replayPrices(before, after, key, bookings, month)),
    curves: curves.slice(0, MOST_CURVES),
    hasMoreCurves: curves.length > MOST_CURVES,
  }
}
