/**
 * Where something stands in a record: « activities.mercredi.reglement.deadlines.0 ». An item of a list is named by its
 * key, or by its rank from 0 where items have none; `nouveau` is the one after the last.
 */
export type Place = string

export const newItem = 'nouveau'

type Block = Record<string, unknown>
const isBlock = (value: unknown): value is Block =>
  value !== null && typeof value === 'object' && !Array.isArray(value)

/** The names that lead to a place; none to the whole record. */
export const stepsOf = (place: Place): string[] => (place === '' ? [] : place.split('.'))

const keyed = (item: unknown) => isBlock(item) && typeof item.key === 'string'

/** The rank of an item in a list; -1 when there is none. */
function rankOf(list: unknown[], step: string): number {
  if (step === newItem) return list.length
  if (list.some(keyed)) return list.findIndex((item) => isBlock(item) && item.key === step)
  return /^\d{1,4}$/.test(step) ? Number(step) : -1
}

/** What stands at a place; undefined when nothing does. */
export const valueAt = (record: unknown, place: Place): unknown =>
  stepsOf(place).reduce<unknown>((value, step) => {
    if (Array.isArray(value)) return value[rankOf(value, step)]
    return isBlock(value) && Object.hasOwn(value, step) ? value[step] : undefined
  }, record)

/** The same place as a path of ranks, as faults name it. */
export function pathOf(record: unknown, place: Place): (string | number)[] {
  let value = record
  return stepsOf(place).map((step) => {
    if (Array.isArray(value)) {
      const rank = rankOf(value, step)
      value = value[rank]
      return rank
    }
    value = isBlock(value) ? value[step] : undefined
    return step
  })
}

function withAt(value: unknown, steps: string[], wanted: unknown): unknown {
  const [step, ...rest] = steps
  if (step === undefined) return wanted
  if (Array.isArray(value)) {
    const rank = rankOf(value, step)
    if (rank < 0) return value
    const item = withAt(value[rank], rest, wanted)
    return item === undefined ? value.toSpliced(rank, 1) : value.toSpliced(rank, 1, item)
  }
  const before = isBlock(value) ? value : {}
  const { [step]: old, ...others } = before
  const item = withAt(
    Object.hasOwn(before, step) ? old : rest.length && isRank(rest[0]) ? [] : undefined,
    rest,
    wanted,
  )
  if (item === undefined) return others
  return Object.hasOwn(before, step) ? { ...before, [step]: item } : { ...others, [step]: item }
}

const isRank = (step: string | undefined) => step === newItem || /^\d{1,4}$/.test(step ?? '')

/** The record with another value at a place; `undefined` takes away what stands there. The record itself is left as it is. */
export const withValueAt = (record: unknown, place: Place, wanted: unknown): unknown =>
  withAt(record, stepsOf(place), wanted)

/** The same place with another item of its list moved before it or after it. */
export function movedAt(record: unknown, place: Place, by: -1 | 1): unknown {
  const steps = stepsOf(place)
  const list = valueAt(record, steps.slice(0, -1).join('.'))
  if (!Array.isArray(list)) return record
  const from = rankOf(list, steps.at(-1) ?? '')
  const to = from + by
  if (from < 0 || from >= list.length || to < 0 || to >= list.length) return record
  const moved = list.toSpliced(from, 1).toSpliced(to, 0, list[from])
  return withValueAt(record, steps.slice(0, -1).join('.'), moved)
}
