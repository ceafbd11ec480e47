import type { z } from 'zod'
import type { Field, FieldChoice } from './field'
import { isKey } from './presentation'
import { inside, markOf, type Property, type Shape, valueNameOf } from './shape'
import { shapeOf } from './shape-of'
import { shownAmount, shownCents, shownDate, shownMonthDay, shownText } from './written'

/** Words of the record that a field may name (the keys of its centres, of its activities…), by property. */
export type Known = Readonly<Record<string, readonly FieldChoice[]>>

export type FieldsOptions = {
  /** The property that holds the block: `deadlines`, `contacts`. Its words are found by it. */
  of: string
  known?: Known
}

type Place = {
  name: string
  chain: readonly string[]
  kind?: string
  label?: string
  required: boolean
  always: boolean
  known: Known
}
type Named = Record<string, unknown>

const named = (value: unknown): Named =>
  value !== null && typeof value === 'object' && !Array.isArray(value) ? (value as Named) : {}
const listed = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])
const languages = ['fr', 'ru', 'en', 'ar'] as const

/** What the record knows, and what stands there already even if the record no longer knows it. */
function choicesWith(known: readonly FieldChoice[], chosen: readonly string[]): FieldChoice[] {
  const lost = chosen.filter((one) => one !== '' && !known.some(({ value }) => value === one))
  return [...known, ...lost.map((value) => ({ value, label: value }))]
}

function propertyField(
  { name, shape, required, fallback }: Property,
  owner: Place,
  kind: string | undefined,
  value: unknown,
): Field {
  const place: Place = {
    name: inside(owner.name, name),
    chain: [...owner.chain, name],
    ...(kind !== undefined && { kind }),
    required,
    always: required || fallback !== undefined,
    known: owner.known,
  }
  if (isKey(name, required)) return { ...baseOf(place), is: 'hidden', text: shownText(value) }
  const field = fieldIn(shape, value ?? fallback, place)
  const isFallback = fallback !== undefined && JSON.stringify(value) === JSON.stringify(fallback)
  return { ...field, filled: value !== undefined && !isFallback }
}

function mapField(shape: Shape & { is: 'map' }, value: unknown, place: Place): Field {
  const base = baseOf(place)
  const own = named(value)
  const property = place.chain.at(-1) ?? ''
  const known = place.known[property]
  const keys: FieldChoice[] | undefined = shape.keys?.map((key) => ({ value: key })) ?? known?.slice()
  if (keys) {
    const rows = choicesWith(keys, Object.keys(own)).map(({ value: key, label }): Field => {
      const row = {
        ...place,
        name: inside(place.name, key),
        ...(label !== undefined && { label }),
        ...{ required: false, always: false },
      }
      return { ...fieldIn(shape.value, own[key], row), row: key, filled: own[key] !== undefined }
    })
    return { ...base, is: 'object', present: true, always: true, fields: rows }
  }
  const entries = Object.entries(own).map(([key, inner], i) => {
    const name = inside(place.name, i)
    const at = { ...place, name, required: true, always: true }
    return {
      key: fieldIn(shape.key, key, { ...at, name: markOf(name), chain: [...place.chain, 'entry-key'] }),
      value: fieldIn(shape.value, inner, { ...at, name: valueNameOf(name) }),
    }
  })
  return { ...base, is: 'map', entries }
}

function kindsField(shape: Shape & { is: 'kinds' }, value: unknown, place: Place): Field {
  const present = place.always || value !== undefined
  const own = named(value)
  const chosen = String(own[shape.by] ?? shape.kinds[0]?.value ?? '')
  const kind = shape.kinds.find(({ value }) => value === chosen)
  const choices = shape.kinds.map(({ value }) => ({ value }))
  const fields = present
    ? (kind?.properties ?? []).map((property) => propertyField(property, place, chosen, own[property.name]))
    : []
  return { ...baseOf(place), is: 'kinds', present, by: shape.by, chosen, choices, fields }
}

/** The branch that a value is of; for an object, the one it shares the most properties with. */
function branchOfValue({ branches }: Shape & { is: 'shapes' }, value: unknown): number {
  if (typeof value === 'string') {
    const fixed = branches.findIndex((branch) => branch.fixed === value)
    return fixed === -1 ? branches.findIndex(({ shape }) => shape !== null && shape.is !== 'object') : fixed
  }
  const own = Object.keys(named(value))
  const score = branches.map(({ id, shape }) => {
    if (shape?.is !== 'object') return -1
    const shared = shape.properties.filter(({ name }) => own.includes(name)).length
    return shared + (own.includes(id) ? 0.5 : 0)
  })
  const best = score.indexOf(Math.max(...score))
  return (score[best] ?? 0) >= 0 ? best : 0
}

function shapesField(shape: Shape & { is: 'shapes' }, value: unknown, place: Place): Field {
  const at = value === undefined && !place.always ? -1 : Math.max(0, branchOfValue(shape, value))
  const branch = shape.branches[at]
  const isObject = branch?.shape?.is === 'object'
  const inner = branch?.shape
    ? fieldIn(branch.shape, value, {
        ...place,
        name: isObject ? place.name : valueNameOf(place.name),
        chain: isObject ? place.chain : [...place.chain, branch.id],
        ...{ required: true, always: true },
      })
    : null
  const choices = shape.branches.map(({ id }) => ({ value: id }))
  return { ...baseOf(place), is: 'shapes', chosen: branch?.id ?? '', at, choices, inner }
}

const baseOf = ({ name, chain, kind, label, required, always }: Place) => ({
  name,
  chain,
  ...(kind !== undefined && { kind }),
  ...(label !== undefined && { label }),
  required,
  always,
  filled: true,
})

function textField(shape: Shape & { is: 'text' | 'long-text' }, value: unknown, place: Place): Field {
  const text = shownText(value)
  const known = place.known[place.chain.at(-1) ?? '']
  if (known) return { ...baseOf(place), is: 'choice', chosen: text, choices: choicesWith(known, [text]) }
  return { ...baseOf(place), ...shape, text }
}

function listField(shape: Shape & { is: 'list' }, value: unknown, place: Place): Field {
  const items = listed(value).map((item, i) =>
    fieldIn(shape.item, item, { ...place, name: inside(place.name, i), required: true, always: true }),
  )
  const isFull = shape.most !== undefined && items.length >= shape.most
  return { ...baseOf(place), is: 'list', items, isFull }
}

function fieldIn(shape: Shape, value: unknown, place: Place): Field {
  const base = baseOf(place)
  switch (shape.is) {
    case 'text':
    case 'long-text':
      return textField(shape, value, place)
    case 'town-text': {
      const isByLanguage = typeof value === 'object' && value !== null
      const own = named(isByLanguage ? value : { fr: value })
      const texts = Object.fromEntries(languages.map((language) => [language, shownText(own[language])]))
      return { ...base, is: 'town-text', long: shape.long, texts, isByLanguage }
    }
    case 'amount':
    case 'number':
      return { ...base, is: shape.is, text: shownAmount(value) }
    case 'cents':
      return { ...base, is: 'cents', text: shownCents(value) }
    case 'month-day':
      return { ...base, is: 'month-day', text: shownMonthDay(value) }
    case 'whole':
    case 'date':
    case 'time':
      return { ...base, is: shape.is, text: shownText(value) }
    case 'yes-no':
      return {
        ...base,
        is: 'yes-no',
        isTick: place.always,
        chosen: typeof value === 'boolean' ? (value ? 'oui' : 'non') : '',
      }
    case 'flag':
      return { ...base, is: 'flag', taken: value === true }
    case 'choice': {
      const choices = shape.choices.map((one) => ({ value: one }))
      const words = shape.words && { words: shape.words }
      return { ...base, is: 'choice', chosen: shownText(value), choices, ...words }
    }
    case 'choices': {
      const words = shape.words && { words: shape.words }
      const choices = shape.choices.map((one) => ({ value: one }))
      return { ...base, is: 'choices', chosen: listed(value).map(String), choices, ...words }
    }
    case 'lines': {
      const chosen = listed(value).map(shownText)
      const known = place.known[place.chain.at(-1) ?? '']
      return known
        ? { ...base, is: 'choices', chosen, choices: choicesWith(known, chosen) }
        : {
            ...base,
            is: 'lines',
            areDates: shape.areDates,
            text: (shape.areDates ? chosen.map(shownDate) : chosen).join('\n'),
          }
    }
    case 'words': {
      const words = listed(value).map(shownText)
      const isOffered = (word: string) => shape.offered.includes(word)
      return {
        ...base,
        is: 'words',
        choices: shape.offered.map((word) => ({ value: word })),
        chosen: words.filter(isOffered),
        others: words.filter((word) => !isOffered(word)).join('\n'),
      }
    }
    case 'list':
      return listField(shape, value, place)
    case 'object': {
      const present = place.always || value !== undefined
      const own = named(value)
      const fields = present
        ? shape.properties.map((property) => propertyField(property, place, undefined, own[property.name]))
        : []
      return { ...base, is: 'object', present, fields }
    }
    case 'kinds':
      return kindsField(shape, value, place)
    case 'shapes':
      return shapesField(shape, value, place)
    case 'map':
      return mapField(shape, value, place)
  }
}

/**
 * The fields that ask for a block of the record, with what stands in it. What is not of its shape is shown as it was
 * typed, so that a value just submitted may be given as well as one of the record. Names are paths in the block
 * (`rule.kind`); that of the whole block is empty.
 */
export function fieldsOf(schema: z.ZodType, value: unknown, { of, known = {} }: FieldsOptions): Field {
  return fieldIn(shapeOf(schema, of), value, { name: '', chain: [of], required: true, always: true, known })
}
