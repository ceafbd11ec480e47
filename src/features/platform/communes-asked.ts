const orders = { nom: 'name', ouverture: 'opened', etat: 'state' } as const

export type CommunesOrder = (typeof orders)[keyof typeof orders]

/** What is asked of the directory: words to find, a page from 1, an order. */
export type CommunesAsked = {
  words: string
  page: number
  order: { by: CommunesOrder; descending: boolean }
}

/** The same in an address: `?q=saint&page=2&tri=ouverture&sens=desc`. */
export function communesAsked(query: Record<string, string | undefined>): CommunesAsked {
  const page = Number(query.page)
  const by = orders[query.tri as keyof typeof orders] ?? 'name'
  return {
    words: (query.q ?? '').trim().slice(0, 100),
    page: Number.isSafeInteger(page) && page > 0 ? page : 1,
    order: { by, descending: query.sens === 'desc' },
  }
}

/** The parameters of an address; what goes without saying is left out. */
export function queryOfCommunes({ words, page, order }: CommunesAsked): Record<string, string> {
  const by = Object.entries(orders).find(([, column]) => column === order.by)?.[0] ?? 'nom'
  return {
    ...(words ? { q: words } : {}),
    ...(page > 1 ? { page: String(page) } : {}),
    ...(by !== 'nom' ? { tri: by } : {}),
    ...(order.descending ? { sens: 'desc' } : {}),
  }
}
