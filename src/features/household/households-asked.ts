import type { HouseholdsAsked } from './households-of-commune'

/** What is asked of the list: `?page=2&tri=ouverture&sens=desc`, and the words of a search, which no address holds. */
export function householdsAsked(query: Record<string, string | undefined>, words = ''): HouseholdsAsked {
  const page = Number(query.page)
  return {
    words,
    page: Number.isSafeInteger(page) ? page : 1,
    order: { by: query.tri === 'ouverture' ? 'opened' : 'name', descending: query.sens === 'desc' },
  }
}

type InAddress = Pick<HouseholdsAsked, 'page' | 'order'>

/** The same, as the parameters of an address; what goes without saying is left out. */
export function queryOfHouseholds({ page, order }: InAddress): Record<string, string> {
  return {
    ...(page > 1 ? { page: String(page) } : {}),
    ...(order.by === 'opened' ? { tri: 'ouverture' } : {}),
    ...(order.descending ? { sens: 'desc' } : {}),
  }
}
