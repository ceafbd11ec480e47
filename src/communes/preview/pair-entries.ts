import type { Scope } from '../scope'
import type { TownText } from '../text'

type Named = { label: TownText; scope: Scope }
type Placed<Entry> = { entry: Entry; at: number }
export type Pair<Entry> = { before: Placed<Entry> | null; after: Placed<Entry> | null }

/** How a rule is known again, the surest first: untouched, then by its name and its case, then by either. */
const likenesses: ((entry: Named) => string)[] = [
  (entry) => JSON.stringify(entry),
  ({ label, scope }) => JSON.stringify([label, scope]),
  ({ scope }) => JSON.stringify(scope),
  ({ label }) => JSON.stringify(label),
]

/** Each rule of a list beside what it has become, in the order of the later list, then those that were removed. */
export function pairEntries<Entry extends Named>(
  before: readonly Entry[],
  after: readonly Entry[],
): Pair<Entry>[] {
  const left = new Set(before.map((entry, at) => ({ entry, at })))
  const found = new Map<number, Placed<Entry>>()
  for (const likeness of likenesses)
    for (const [at, entry] of after.entries()) {
      if (found.has(at)) continue
      const alike = [...left].find((one) => likeness(one.entry) === likeness(entry))
      if (!alike) continue
      left.delete(alike)
      found.set(at, alike)
    }
  return [
    ...after.map((entry, at) => ({ before: found.get(at) ?? null, after: { entry, at } })),
    ...[...left].map((gone) => ({ before: gone, after: null })),
  ]
}
