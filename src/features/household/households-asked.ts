import type { HouseholdsAsked } from './households-of-commune'

/** What the address of the list asks for: `?q=…&page=2&tri=ouverture&sens=desc`. */
export function householdsAsked(query: Record<string, string | undefined>): HouseholdsAsked {
  const page = Number(query.page)
  return {
    words: query.q ?? '',
    page: Number.isSafeInteger(page) ? page : 1,
    order: { by: query.tri === 'ouverture' ? 'opened' : 'name', descending: query.sens === 'desc' },
  }
}

/** The same, as the parameters of an address; what goes without saying is left out. */
export function queryOfHouseholds({ words, page, order }: HouseholdsAsked): Record<string, string> {
  return {
    ...(words ? { q: words } : {}),
    ...(page > 1 ? { page: String(page) } : {}),
    ...(order.by === 'opened' ? { tri: 'ouverture' } : {}),
    ...(order.descending ? { sens: 'desc' } : {}),
  }
}
