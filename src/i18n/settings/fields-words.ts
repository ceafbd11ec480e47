/**
 * How a field of a record is called. `choices`: its values; `others`: the field for values of the town's own; `add`: the
 * button that adds a line to it; `item`: one of its lines. A name in a dictionary is a property (`n`), a property of what holds it (`scope.actions`, `openings.rule.kind`)
 * or of a kind (`days-before.n`): the most precise is used.
 */
export type FieldWord = {
  label?: string
  hint?: string
  choices?: Readonly<Record<string, string>>
  others?: string
  add?: string
  item?: string
}
export type FieldWords = Readonly<Record<string, FieldWord>>
