import type { CommuneRecord } from './record'

type Path = (string | number)[]
export type Change =
  | { kind: 'added'; path: Path; after: unknown }
  | { kind: 'removed'; path: Path; before: unknown }
  | { kind: 'changed'; path: Path; before: unknown; after: unknown }

const isBlock = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)

const keyOf = (item: unknown) => (isBlock(item) && typeof item.key === 'string' ? item.key : undefined)

/** The items of a list by their key, or by their rank from 1 when they have none: an item that moved did not change. */
function itemsOf(list: unknown[]): Record<string, unknown> {
  return Object.fromEntries(list.map((item, i) => [keyOf(item) ?? String(i + 1), item]))
}

function changesIn(before: unknown, after: unknown, path: Path): Change[] {
  if (isSame(before, after)) return []
  if (before === undefined) return [{ kind: 'added', path, after }]
  if (after === undefined) return [{ kind: 'removed', path, before }]
  const areLists = Array.isArray(before) && Array.isArray(after)
  if (!areLists && !(isBlock(before) && isBlock(after))) return [{ kind: 'changed', path, before, after }]
  const old = areLists ? itemsOf(before) : (before as Record<string, unknown>)
  const young = areLists ? itemsOf(after) : (after as Record<string, unknown>)
  const names = [...new Set([...Object.keys(old), ...Object.keys(young)])]
  const inside = names.flatMap((name) => changesIn(old[name], young[name], [...path, name]))
  const kept = (one: object, other: object) => Object.keys(one).filter((name) => name in other)
  const [orderBefore, orderAfter] = [kept(old, young), kept(young, old)]
  if (!areLists || isSame(orderBefore, orderAfter)) return inside
  return [...inside, { kind: 'changed', path, before: orderBefore, after: orderAfter }]
}

/** What changes from one record to another, at the smallest place that did; keyed lists are matched by their keys. */
export const recordDifference = (before: CommuneRecord, after: CommuneRecord): Change[] =>
  changesIn(before, after, [])

const LONGEST = 120

function told(value: unknown): string {
  const text = typeof value === 'string' ? `« ${value} »` : JSON.stringify(value)
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text
}

/** « activities › mercredi › booking › deadlines › 1 › rule › n : 8 devient 10 ». */
export function changeSentence(change: Change): string {
  const place = change.path.join(' › ')
  switch (change.kind) {
    case 'added':
      return `${place} : ajouté, ${told(change.after)}`
    case 'removed':
      return `${place} : retiré, ${told(change.before)}`
    case 'changed':
      return `${place} : ${told(change.before)} devient ${told(change.after)}`
  }
}
