import type { ChoiceWords } from './shape'

/** `label` is the town's own name for the choice; without it the words of the settings name it. */
export type FieldChoice = { value: string; label?: string }

/**
 * A field of a form. `name` is what is submitted. `chain` holds the properties that lead to it, its own the last, and
 * `kind` the kind of the object it stands in: its words are found by them. `filled`: it says something of its own.
 */
export type Field = {
  name: string
  chain: readonly string[]
  kind?: string
  /** The town's own name for it, such as that of a moment of the day. */
  label?: string
  /** Of a row of named values, its name: a day of the week. */
  row?: string
  /** The schema asks for it. */
  required: boolean
  /** It always stands there: it is asked for, or has a value of its own when nothing is said. */
  always: boolean
  filled: boolean
} & (
  | {
      is: 'text' | 'long-text' | 'whole' | 'number' | 'amount' | 'cents' | 'date' | 'time' | 'month-day'
      text: string
      most?: number
    }
  | { is: 'lines'; text: string; areDates: boolean }
  /** `others`: the words that are not among the choices, one a line. */
  | { is: 'words'; chosen: readonly string[]; choices: readonly FieldChoice[]; others: string }
  /** What no person types: the key of an item, made from its name and then never changed. */
  | { is: 'hidden'; text: string }
  | { is: 'town-text'; long: boolean; texts: Record<string, string>; isByLanguage: boolean }
  | { is: 'yes-no'; chosen: string; isTick: boolean }
  | { is: 'flag'; taken: boolean }
  | { is: 'choice'; chosen: string; choices: readonly FieldChoice[]; words?: ChoiceWords }
  | { is: 'choices'; chosen: readonly string[]; choices: readonly FieldChoice[]; words?: ChoiceWords }
  | { is: 'list'; items: readonly Field[]; isFull: boolean }
  | { is: 'object'; present: boolean; fields: readonly Field[] }
  | {
      is: 'kinds'
      present: boolean
      by: string
      chosen: string
      choices: readonly FieldChoice[]
      fields: readonly Field[]
    }
  /** `inner` holds the fields of the branch that is chosen; `at` is its rank in the schema. */
  | {
      is: 'shapes'
      chosen: string
      at: number
      choices: readonly FieldChoice[]
      inner: Field | null
    }
  /** Named values whose names are typed. */
  | { is: 'map'; entries: readonly { key: Field; value: Field }[] }
)

export type FieldOf<Is extends Field['is']> = Extract<Field, { is: Is }>

/** The fields that stand inside another, those of every kind of field included. */
export function fieldsInside(field: Field): readonly Field[] {
  switch (field.is) {
    case 'object':
    case 'kinds':
      return field.fields
    case 'list':
      return field.items
    case 'shapes':
      return field.inner ? [field.inner] : []
    case 'map':
      return field.entries.flatMap(({ key, value }) => [key, value])
    default:
      return []
  }
}

/** Optional objects can be added and taken away. */
export const isRemovable = (field: Field) =>
  !field.always && (field.is === 'object' || field.is === 'kinds') && field.present
