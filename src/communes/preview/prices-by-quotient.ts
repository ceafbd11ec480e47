import { Temporal } from 'temporal-polyfill'
import type { Activity } from '../activity'
import { type PriceQuestion, priceInRecord } from '../price-in-record'
import type { CommuneRecord } from '../record'
import { reglementOf } from '../rules-of'
import { ruleFor } from '../scope'
import { quotientEdges } from './quotient-edges'
import { usualFamily } from './usual-family'

/** Cents of the price for a quotient in cents; null where the tariff gives none. */
export type PricePoint = { quotientCents: number; cents: number | null }
/** The prices at both ends of a stretch of quotients: one price, unless it grows with the quotient. */
export type PriceStretch = { firstCents: number | null; lastCents: number | null }

export type PriceRow = {
  fromCents: number
  /** Included; null when the stretch has no end. */
  toCents: number | null
  /** Null when the record has no tariff for this case. */
  before: PriceStretch | null
  after: PriceStretch | null
}

export type PricesByQuotient = {
  activity: string
  facts: PriceQuestion
  mostQuotientCents: number
  before: PricePoint[] | null
  after: PricePoint[] | null
  rows: PriceRow[]
}

const SAMPLES = 12
const MOST_EDGES = 200
const HUNDRED_EUROS = 10_000
const WITHOUT_EDGES = 200_000

function tariffFor(activity: Activity | undefined, { formula, profile, on }: PriceQuestion) {
  if (!activity) return null
  const asked = { ...(formula && { formula }), ...(profile && { profile }) }
  return ruleFor(reglementOf(activity).tariffs, asked, on === undefined ? null : Temporal.PlainDate.from(on))
}

type Stretch = { from: number; to: number }

function stretchesOf(edges: number[], most: number): Stretch[] {
  const starts = [...new Set([0, ...edges])].filter((edge) => edge < most).toSorted((a, b) => a - b)
  return starts.slice(0, MOST_EDGES).map((from, i, kept) => ({ from, to: (kept[i + 1] ?? most + 1) - 1 }))
}

type PriceAt = (quotientCents: number) => number | null

/** The ends of a stretch, and points between them when the price grows in it. */
function pointsOf({ from, to }: Stretch, priceAt: PriceAt): PricePoint[] {
  const point = (quotientCents: number) => ({ quotientCents, cents: priceAt(quotientCents) })
  const [first, last] = [point(from), point(to)]
  if (first.cents === last.cents) return [first, last]
  const between = Array.from({ length: SAMPLES - 1 }, (_, i) =>
    point(from + Math.round(((to - from) * (i + 1)) / SAMPLES)),
  )
  return [first, ...between, last]
}

const isFlat = (stretch: PriceStretch | null) => stretch === null || stretch.firstCents === stretch.lastCents
const isSame = (one: PriceStretch | null, other: PriceStretch | null) =>
  isFlat(one) && isFlat(other) && one?.firstCents === other?.firstCents

/** Stretches side by side that ask the same are one row; the last has no end. */
function rowsOf(rows: PriceRow[]): PriceRow[] {
  const merged: PriceRow[] = []
  for (const row of rows) {
    const last = merged.at(-1)
    if (last && isSame(last.before, row.before) && isSame(last.after, row.after)) last.toCents = row.toCents
    else merged.push({ ...row })
  }
  return merged.map((row, i) => (i === merged.length - 1 ? { ...row, toCents: null } : row))
}

/**
 * The price of one activity by quotient familial, before and after, from 0 to a little after the last band: at each edge
 * of a band, and between edges where the price grows with the quotient. For a family from here with one child, unless
 * `facts` says otherwise; with `on`, by the tariffs of that day. Null when neither record has a tariff for it.
 */
export function pricesByQuotient(
  before: CommuneRecord,
  after: CommuneRecord,
  activity: string,
  facts: Partial<PriceQuestion> = {},
): PricesByQuotient | null {
  const sides = [before, after].map(({ activities }) => activities.find(({ key }) => key === activity))
  const usual = [...sides].reverse().find((one) => one && reglementOf(one).tariffs.length > 0)
  if (!usual) return null
  const question = usualFamily(usual, facts)
  const tariffs = sides.map((one) => tariffFor(one, question))
  if (tariffs.every((tariff) => tariff === null)) return null
  const edges = tariffs.flatMap((tariff) => quotientEdges(tariff?.rule ?? null))
  const last = Math.max(0, ...edges)
  const most = last === 0 ? WITHOUT_EDGES : Math.ceil((last * 1.2) / HUNDRED_EUROS) * HUNDRED_EUROS
  const stretches = stretchesOf(edges, most)

  const priced = sides.map((side, i) => {
    if (!side || !tariffs[i]) return null
    const known = new Map<number, number | null>()
    const priceAt: PriceAt = (quotientFamilialCents) => {
      const answered = known.get(quotientFamilialCents)
      if (answered !== undefined) return answered
      const outcome = priceInRecord(side, { ...question, quotientFamilialCents })?.outcome
      const cents = outcome?.ok ? outcome.cents : null
      known.set(quotientFamilialCents, cents)
      return cents
    }
    return {
      points: stretches.flatMap((stretch) => pointsOf(stretch, priceAt)),
      of: ({ from, to }: Stretch): PriceStretch => ({ firstCents: priceAt(from), lastCents: priceAt(to) }),
    }
  })
  const [old, young] = [priced[0] ?? null, priced[1] ?? null]
  const rows = stretches.map((stretch) => ({
    ...{ fromCents: stretch.from, toCents: stretch.to },
    ...{ before: old?.of(stretch) ?? null, after: young?.of(stretch) ?? null },
  }))
  return {
    ...{ activity, facts: question, mostQuotientCents: most },
    ...{ before: old?.points ?? null, after: young?.points ?? null, rows: rowsOf(rows) },
  }
}
