import { Temporal } from 'temporal-polyfill'
import type { Allocation } from '@/domain/capacity/allocation/allocation'

/** A request for a place. `lot` was drawn for it beforehand, any number; two alike stand by their id. */
export type PlaceRequest = {
  id: string
  askedAt: Temporal.Instant
  meets: readonly string[]
  lot?: number
}

/** `by-people`: no order is computed; `not-drawn`: the lottery has not taken place for all. */
export type OrderOfRequests =
  | { kind: 'ordered'; ids: string[] }
  | { kind: 'undecided'; code: 'by-people' | 'not-drawn' }

type Compare = (one: PlaceRequest, other: PlaceRequest) => number

const byArrival: Compare = (one, other) =>
  Temporal.Instant.compare(one.askedAt, other.askedAt) || (one.id < other.id ? -1 : 1)

/** The lower the earlier. */
const by =
  (rankOf: (request: PlaceRequest) => number): Compare =>
  (one, other) =>
    rankOf(one) - rankOf(other) || byArrival(one, other)

function rankIn(criteria: readonly string[], { meets }: PlaceRequest): number {
  const first = criteria.findIndex((criterion) => meets.includes(criterion))
  return first === -1 ? criteria.length : first
}

/** The requests in the order in which places are given. The same whatever the order they are handed in. */
export function orderOfRequests(rule: Allocation, requests: readonly PlaceRequest[]): OrderOfRequests {
  const ordered = (compare: Compare): OrderOfRequests => ({
    kind: 'ordered',
    ids: requests.toSorted(compare).map(({ id }) => id),
  })
  switch (rule.kind) {
    case 'arrival':
      return ordered(byArrival)
    case 'ranked-criteria':
      return ordered(by((request) => rankIn(rule.criteria, request)))
    case 'unranked-criteria':
      return ordered(by(({ meets }) => (rule.criteria.some((one) => meets.includes(one)) ? 0 : 1)))
    case 'points': {
      const pointsOf = ({ meets }: PlaceRequest) =>
        rule.points.reduce((sum, one) => sum + (meets.includes(one.criterion) ? one.points : 0), 0)
      return ordered(by((request) => -pointsOf(request)))
    }
    case 'lottery': {
      if (requests.some(({ lot }) => lot === undefined)) return { kind: 'undecided', code: 'not-drawn' }
      return ordered((one, other) => (one.lot ?? 0) - (other.lot ?? 0) || (one.id < other.id ? -1 : 1))
    }
    case 'commission':
      return { kind: 'undecided', code: 'by-people' }
  }
}
