import { inside, MARK, markOf } from './shape'

/** What a form submitted, as `valuesOf` reads it: the names of lists without their `[]`. */
export type Submitted = Readonly<Record<string, string | string[]>>

/** What was submitted, with the steps that follow each name, and the items that its lists may still have together. */
export type Sent = {
  values: Submitted
  under: ReadonlyMap<string, ReadonlySet<string>>
  room: { items: number }
}

// as many as a form has fields: a list in each item of a list must not fill the memory
const MOST_ITEMS = 2000

/** Finds the steps under each name, once for the whole form. */
export function sentBy(values: Submitted): Sent {
  const under = new Map<string, Set<string>>()
  for (const name of Object.keys(values)) {
    let above = ''
    for (const step of name.split('.')) {
      const steps = under.get(above) ?? new Set()
      under.set(above, steps.add(step))
      above = inside(above, step)
    }
  }
  return { values, under, room: { items: MOST_ITEMS } }
}

const sentAs = ({ values }: Sent, name: string) => (Object.hasOwn(values, name) ? values[name] : undefined)

/** What was sent under a name, the first of several; empty when nothing was. */
export const oneOf = (sent: Sent, name: string): string => [sentAs(sent, name) ?? ''].flat()[0] ?? ''
/** All that was sent under a name. */
export const allOf = (sent: Sent, name: string): string[] => [sentAs(sent, name) ?? []].flat()

/** Whether the form says by its mark that the field stood in it. */
export const wasShown = (sent: Sent, name: string) => sentAs(sent, markOf(name)) !== undefined
/** Whether anything was sent under a name or inside it. */
export const isSent = (sent: Sent, name: string) =>
  name === '' || sentAs(sent, name) !== undefined || sent.under.has(name)

/** The steps that follow a name in what was submitted, marks aside. */
export const stepsUnder = ({ under }: Sent, name: string): string[] =>
  [...(under.get(name) ?? [])].filter((step) => step !== MARK)

/** How many items a list has, taken from the room there is: what its mark says or, if it is more, what was sent of it. */
export function countOf(sent: Sent, name: string): number {
  const marked = Number(oneOf(sent, markOf(name)))
  const ranks = stepsUnder(sent, name).map(Number).filter(Number.isInteger)
  const count = Math.max(0, ...ranks.map((rank) => rank + 1), Number.isInteger(marked) ? marked : 0)
  const taken = Math.min(sent.room.items, count)
  sent.room.items -= taken
  return taken
}
