import { type Document, isAlias, isMap, isNode, isScalar, isSeq, type Node } from 'yaml'

type Path = PropertyKey[]

/** Where a node of the text begins, as an offset. */
export const startOf = (node: unknown): number | undefined => (isNode(node) ? node.range?.[0] : undefined)

/**
 * Where a path stands in the text, as an offset: at its value or, when `atKey`, at its key. What an alias repeats
 * is found where it is written. A missing key is found at the block it is missing from.
 */
export function offsetOf(document: Document, path: Path, atKey: boolean): number {
  let node: Node | null = document.contents
  let offset = startOf(node) ?? 0
  for (const [depth, step] of path.entries()) {
    const block: unknown = isAlias(node) ? node.resolve(document) : node
    const isLast = depth === path.length - 1
    if (isMap(block)) {
      const pair = block.items.find(
        ({ key }) => (isScalar(key) ? String(key.value) : String(key)) === String(step),
      )
      if (!pair) return offset
      node = isNode(pair.value) ? pair.value : null
      const key = startOf(pair.key) ?? offset
      const isEmpty = isScalar(pair.value) && pair.value.value === null
      offset = (isLast && atKey) || isEmpty ? key : (startOf(node) ?? key)
    } else if (isSeq(block)) {
      const item: unknown = block.items[Number(step)]
      if (!isNode(item)) return offset
      node = item
      offset = startOf(item) ?? offset
    } else return offset
  }
  return offset
}

/** The path as a person says it: « activities › mercredi › booking », a list's items by their key or their rank. */
export function spoken(value: unknown, path: Path): string {
  const words: string[] = []
  let at: unknown = value
  for (const step of path) {
    const inList = Array.isArray(at)
    at = (at as Record<PropertyKey, unknown> | undefined)?.[step]
    const own = (at as { key?: unknown } | undefined)?.key
    words.push(inList ? (typeof own === 'string' ? own : String(Number(step) + 1)) : String(step))
  }
  return words.join(' › ')
}
