/** What one value of a record is, as a form asks for it. Made from its schema: see `shapeOf`. */
export type Shape =
  | { is: 'text' | 'long-text'; most?: number }
  | { is: 'town-text'; long: boolean }
  | { is: 'whole' | 'number' | 'amount' | 'cents' | 'date' | 'time' | 'month-day' }
  | { is: 'yes-no' }
  /** Ticked, or not said. */
  | { is: 'flag' }
  | { is: 'choice'; choices: readonly string[]; isNumber: boolean; words?: ChoiceWords }
  | { is: 'choices'; choices: readonly string[]; isNumber: boolean; words?: ChoiceWords }
  /** Several short texts, one a line. */
  | { is: 'lines'; areDates: boolean }
  /** Several words: some are offered, others may be typed. */
  | { is: 'words'; offered: readonly string[] }
  | { is: 'list'; item: Shape; most?: number }
  | { is: 'object'; properties: readonly Property[] }
  /** One of several kinds of object; `by` is the property that says which. */
  | { is: 'kinds'; by: string; kinds: readonly Kind[] }
  /** One of several values that no property tells apart. */
  | { is: 'shapes'; branches: readonly Branch[] }
  /** Named values; `keys` when only these names may stand. */
  | { is: 'map'; value: Shape; key: Shape; keys?: readonly string[] }

/** Choices whose names are the same everywhere. */
export type ChoiceWords = 'weekday' | 'month'
export type Kind = { value: string; properties: readonly Property[] }
/** `fixed`: the branch is that very value, and asks for nothing more. */
export type Branch = { id: string; shape: Shape | null; fixed?: string }
export type Property = {
  name: string
  shape: Shape
  required: boolean
  /** What holds when nothing is said. */
  fallback?: unknown
}

/** Ends the name of what no person types: how many items a list has, which branch is chosen, that a box was shown. */
export const MARK = '~'
/** The name of the mark of a field. */
export const markOf = (name: string) => inside(name, MARK)
/** The value of a branch or of a named entry that is no object of its own; the words typed beside those ticked. */
export const valueNameOf = (name: string) => inside(name, VALUE)
export const VALUE = 'value'
/** The name of what stands inside a field. */
export const inside = (name: string, step: string | number) =>
  name === '' ? String(step) : `${name}.${step}`
