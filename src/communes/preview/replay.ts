import type { Temporal } from 'temporal-polyfill'
import type { CommuneRecord } from '../record'
import { bookedPriceOf } from './booked-price'
import { type PreviewedAction, previewedActions } from './coming-weeks'
import { type Act, type Judgement, judgeOf, type Verdict } from './judge'
import { chargeCounter, lateCents } from './late-cost'
import type { Month } from './previous-month'
import type { RealBooking } from './real-booking'

/** The most acts that are listed; their count is always whole. */
export const MOST_LISTED = 200

/** `repriced`: as late as before, for another amount. */
const actChanges = ['refused', 'to-centre', 'surcharged', 'repriced', 'freed'] as const
export type ActChange = (typeof actChanges)[number]

export type ReplayedAct = {
  bookingId: string
  requestNumber: number
  activity: string
  unit: string
  on: Temporal.PlainDate
  action: PreviewedAction
  at: Temporal.Instant
  change: ActChange
  before: Judgement
  after: Judgement
  /** What the family would have paid more, or less when negative, for being late; null when not known. */
  differenceCents: number | null
}

/** How many acts changed in one way, of how many households. */
export type Tally = { action: PreviewedAction; change: ActChange; acts: number; families: number }

export type Replay = {
  /** Acts judged again, and those among them that are judged otherwise. */
  judged: number
  changed: number
  families: number
  tallies: Tally[]
  /** Sum of the differences that are known, in cents, and the number of acts whose amount is to be fixed by hand. */
  lateCents: number
  toFix: number
  /** Acts for which the rule leaves it to an agent whether the lateness is charged: their amount is the most it may be. */
  atDiscretion: number
  /** At most `MOST_LISTED`, in the order of `actChanges`, then of time. */
  list: ReplayedAct[]
}

const severity: Record<Verdict, number> = {
  accepted: 0,
  noted: 0,
  surcharged: 1,
  'to-centre': 2,
  refused: 3,
  'not-open': 3,
  withdrawn: 3,
}
const worsened = [null, 'surcharged', 'to-centre', 'refused'] as const

function changeOf(before: Judgement, after: Judgement): ActChange | null {
  const [was, is] = [severity[before.verdict], severity[after.verdict]]
  if (is > was) return worsened[is] ?? null
  if (is < was) return 'freed'
  return is === 1 && JSON.stringify(before.effect) !== JSON.stringify(after.effect) ? 'repriced' : null
}

type Done = { booking: RealBooking; request: string; act: Act }

/** What was done in the month: a booking made before it and cancelled in it was only cancelled. */
function actsOf(bookings: readonly RealBooking[], { startsAt, endsAt }: Month): Done[] {
  const [from, until] = [startsAt.epochMilliseconds, endsAt.epochMilliseconds]
  const isWithin = ({ epochMilliseconds: at }: Temporal.Instant) => from <= at && at < until
  return bookings.flatMap((booking) => {
    const { activity, on, startsAtTime, resident, bookedAt, cancelledAt } = booking
    const done = (action: PreviewedAction, at: Temporal.Instant, request: number | null): Done => ({
      booking,
      request: `${request} ${booking.householdId}`,
      act: { activity, on, startsAtTime, resident, action, at },
    })
    return [
      ...(isWithin(bookedAt) ? [done('book', bookedAt, booking.requestNumber)] : []),
      ...(cancelledAt && isWithin(cancelledAt)
        ? [done('cancel', cancelledAt, booking.cancelRequestNumber)]
        : []),
    ]
  })
}

function tally(acts: (ReplayedAct & { householdId: string })[]): Tally[] {
  return actChanges.flatMap((change) =>
    previewedActions.flatMap((action) => {
      const same = acts.filter((one) => one.change === change && one.action === action)
      const families = new Set(same.map(({ householdId }) => householdId)).size
      return same.length > 0 ? [{ action, change, acts: same.length, families }] : []
    }),
  )
}

/**
 * What the later record would have changed for what families really did in the month, each act judged by both records
 * at the instant it was done.
 */
export function replay(
  before: CommuneRecord,
  after: CommuneRecord,
  bookings: readonly RealBooking[],
  month: Month,
): Replay {
  const sides = [before, after].map((record) => ({
    judge: judgeOf(record),
    priceOf: bookedPriceOf(record),
    isCharged: chargeCounter(),
  })) as [Side, Side]
  const done = actsOf(bookings, month)
  const changed = done.flatMap(({ booking, request, act }) => {
    const [was, is] = sides.map(({ judge, priceOf, isCharged }) => {
      const judgement = judge(act)
      const isPaid = isCharged(judgement, { request, slot: booking.unit })
      const cents = () => (isPaid ? lateCents(judgement, act.action, () => priceOf(booking)) : 0)
      return { judgement, cents }
    }) as [Judged, Judged]
    const change = changeOf(was.judgement, is.judgement)
    if (!change) return []
    const [centsBefore, centsAfter] = [was.cents(), is.cents()]
    const { bookingId, activity, unit, on, householdId } = booking
    return [
      {
        ...{ bookingId, activity, unit, on, householdId, change },
        requestNumber: (act.action === 'book' ? null : booking.cancelRequestNumber) ?? booking.requestNumber,
        ...{ action: act.action, at: act.at, before: was.judgement, after: is.judgement },
        differenceCents: centsBefore === null || centsAfter === null ? null : centsAfter - centsBefore,
      },
    ]
  })
  const inOrder = changed.toSorted(
    (one, other) =>
      actChanges.indexOf(one.change) - actChanges.indexOf(other.change) ||
      one.at.epochMilliseconds - other.at.epochMilliseconds,
  )
  return {
    judged: done.length,
    changed: changed.length,
    families: new Set(changed.map(({ householdId }) => householdId)).size,
    tallies: tally(changed),
    lateCents: changed.reduce((sum, { differenceCents }) => sum + (differenceCents ?? 0), 0),
    toFix: changed.filter(({ differenceCents }) => differenceCents === null).length,
    atDiscretion: changed.filter(({ after: is }) => is.level?.discretionary).length,
    list: inOrder.slice(0, MOST_LISTED).map(({ householdId: _, ...act }) => act),
  }
}

type Judged = { judgement: Judgement; cents: () => number | null }
type Side = {
  judge: ReturnType<typeof judgeOf>
  priceOf: ReturnType<typeof bookedPriceOf>
  isCharged: ReturnType<typeof chargeCounter>
}
