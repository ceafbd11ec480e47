/** Two people changed the same place, and not in the same way. */
export type Conflict = { path: string[]; base: unknown; mine: unknown; theirs: unknown }
export type Choice = 'mine' | 'theirs'

type Block = Record<string, unknown>
type Sides = { base: unknown; mine: unknown; theirs: unknown }

const isBlock = (value: unknown): value is Block =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)
const keyOf = (item: unknown) => (isBlock(item) && typeof item.key === 'string' ? item.key : undefined)

const isKeyed = (value: unknown): value is Block[] =>
  Array.isArray(value) && value.every((item) => keyOf(item) !== undefined)
const byKey = (list: Block[]): Block => Object.fromEntries(list.map((item) => [keyOf(item), item]))

/** Theirs, then what I added; mine first where only I moved an item. */
function orderOf(of: { base: Block; mine: Block; theirs: Block }): string[] {
  const known = Object.keys(of.base).filter((name) => name in of.mine && name in of.theirs)
  const orderIn = (block: Block) => Object.keys(block).filter((name) => known.includes(name))
  const isMoved = (block: Block) => !isSame(orderIn(block), known)
  const [first, second] =
    isMoved(of.mine) && !isMoved(of.theirs) ? [of.mine, of.theirs] : [of.theirs, of.mine]
  return [...new Set([...Object.keys(first), ...Object.keys(second)])]
}

/**
 * What two administrators made of one record, together: each change of either, where the other changed nothing. Where
 * both did, theirs, which is published, unless the choice at that place (« activities.mercredi.label ») says mine.
 */
export function mergeRecords(
  sides: Sides,
  choices: Readonly<Record<string, Choice>> = {},
): { merged: unknown; conflicts: Conflict[] } {
  const conflicts: Conflict[] = []

  function together(names: string[], of: { base: Block; mine: Block; theirs: Block }, path: string[]): Block {
    const entries = names.flatMap((name) => {
      const part = { base: of.base[name], mine: of.mine[name], theirs: of.theirs[name] }
      const value = merge(part, [...path, name])
      return value === undefined ? [] : [[name, value] as const]
    })
    return Object.fromEntries(entries)
  }

  function merge({ base, mine, theirs }: Sides, path: string[]): unknown {
    if (isSame(mine, base) || isSame(mine, theirs)) return theirs
    if (isSame(theirs, base)) return mine
    const sides = [base, mine, theirs]
    if (sides.every(isKeyed)) {
      const of = {
        base: byKey(base as Block[]),
        mine: byKey(mine as Block[]),
        theirs: byKey(theirs as Block[]),
      }
      return Object.values(together(orderOf(of), of, path))
    }
    if (isBlock(mine) && isBlock(theirs)) {
      const of = { base: isBlock(base) ? base : {}, mine, theirs }
      return together([...new Set([...Object.keys(theirs), ...Object.keys(mine)])], of, path)
    }
    conflicts.push({ path, base, mine, theirs })
    return choices[path.join('.')] === 'mine' ? mine : theirs
  }
  return { merged: merge(sides, []), conflicts }
}
