import { choiceWord, dayAndMonthWords, fieldWord, formWords } from '@/i18n/settings/fields'
import type { Choice } from '@/ui/select-field'
import { type Field, type FieldChoice, fieldsInside } from './field'
import { nameProperties } from './presentation'
import type { ChoiceWords } from './shape'

/** The town's own name for a field, otherwise that of the settings. */
export function labelOf({ chain, kind, label, row }: Field): string {
  return label ?? (row === undefined ? fieldWord(chain, kind).label : choiceWord(chain, kind, row))
}

/** What a choice of a field is called. */
const choiceLabel = (field: Field, { value, label }: FieldChoice, words?: ChoiceWords): string =>
  label ??
  (words ? dayAndMonthWords[words][Number(value) - 1] : undefined) ??
  choiceWord(field.chain, field.kind, value)

type Chosen = Field & { choices: readonly FieldChoice[]; words?: ChoiceWords }

/** The choices of a field, in the words of the town or of the settings. */
export const choicesOf = (field: Chosen): Choice[] =>
  field.choices.map((choice) => ({ value: choice.value, label: choiceLabel(field, choice, field.words) }))

/** What an item of a list is called: by what was typed in it, otherwise by its rank. */
export function itemLabel(list: Field, item: Field, rank: number): string {
  const one = fieldWord(list.chain, list.kind).item ?? formWords.line
  const called = calledBy(item)
  return called ? `${one} ${rank} : ${called}` : `${one} ${rank}`
}

const LONGEST_NAME = 60

/** By its name, otherwise by what it names in the record, otherwise by its kind. */
function calledBy(item: Field): string | undefined {
  for (const field of fieldsInside(item)) {
    const isName = [...nameProperties, 'sentence'].includes(field.chain.at(-1) ?? '')
    const text = field.is === 'town-text' ? field.texts.fr : field.is === 'text' ? field.text : undefined
    if (isName && text) return text.length > LONGEST_NAME ? `${text.slice(0, LONGEST_NAME)}…` : text
    const chosen =
      field.is === 'choice' ? field.choices.find(({ value }) => value === field.chosen) : undefined
    if (chosen?.label) return chosen.label
  }
  return item.is === 'kinds' ? choiceWord([...item.chain, item.by], item.kind, item.chosen) : undefined
}

/** The field that a name of the form belongs to, with those it stands in. */
function pathTo(root: Field, name: string): Field[] {
  const inner = fieldsInside(root).find(
    (field) => field.name !== root.name && (name === field.name || name.startsWith(`${field.name}.`)),
  )
  if (inner) return [root, ...pathTo(inner, name)]
  const sameName = fieldsInside(root).find((field) => field.name === root.name)
  return sameName ? pathTo(sameName, name) : [root]
}

/** The name of a field in the summary of what is wrong: its own, after that of what holds it. */
export function summaryName(root: Field, name: string): string {
  const path = pathTo(root, name).slice(1)
  const last = path.at(-1)
  if (!last) return ''
  const above = path.at(-2)
  const isItem = above?.is === 'list'
  const own = isItem ? itemLabel(above, last, above.items.indexOf(last) + 1) : labelOf(last)
  const holder = isItem ? path.at(-3) : above
  return holder && holder !== root ? `${labelOf(holder)}, ${own}` : own
}
