import type { z } from 'zod'
import { keyFrom } from '@/communes/blocks'
import { isKey, nameProperties } from './presentation'
import {
  allOf,
  countOf,
  isSent,
  oneOf,
  type Sent,
  type Submitted,
  sentBy,
  stepsUnder,
  wasShown,
} from './sent'
import { inside, markOf, type Property, type Shape, valueNameOf } from './shape'
import { shapeOf } from './shape-of'
import {
  amountTyped,
  centsTyped,
  dateTyped,
  linesTyped,
  monthDayTyped,
  numberTyped,
  timeTyped,
  wholeTyped,
} from './written'

function townText(sent: Sent, name: string): unknown {
  const texts = ['fr', 'ru', 'en', 'ar'].flatMap((language) => {
    const text = oneOf(sent, inside(name, language)).replaceAll('\r\n', '\n')
    return text.trim() === '' ? [] : [[language, text] as const]
  })
  if (texts.length === 0) return undefined
  const [first] = texts
  const isPlain = texts.length === 1 && first?.[0] === 'fr' && !wasShown(sent, name)
  return isPlain ? first?.[1] : Object.fromEntries(texts)
}

/** A key that nobody typed is made from the name that stands beside it, and is that of no other item. */
function withKey(object: Record<string, unknown>, taken: readonly string[]): Record<string, unknown> {
  const name = nameProperties.map((property) => object[property]).find((one) => one !== undefined)
  const french = typeof name === 'string' ? name : (name as { fr?: string } | undefined)?.fr
  return { ...object, key: keyFrom(french ?? '', taken) }
}

const wantsKey = (shape: Shape) =>
  shape.is === 'object' && shape.properties.some(({ name, required }) => isKey(name, required))

function objectOf(properties: readonly Property[], sent: Sent, name: string): Record<string, unknown> {
  const object: Record<string, unknown> = {}
  for (const { name: property, shape, required, fallback } of properties) {
    const isEmptyList = (value: unknown) => Array.isArray(value) && value.length === 0
    const value = valueIn(shape, sent, inside(name, property), required || fallback !== undefined)
    const isUnsaid = value === undefined || (isEmptyList(value) && !required && fallback === undefined)
    if (!isUnsaid) object[property] = value
  }
  return object
}

function mapOf(shape: Shape & { is: 'map' }, sent: Sent, name: string): unknown {
  const isTyped = wasShown(sent, name)
  const entries = stepsUnder(sent, name).map((step) => {
    const at = inside(name, step)
    return isTyped
      ? ([oneOf(sent, markOf(at)).trim(), valueIn(shape.value, sent, valueNameOf(at), true)] as const)
      : ([step, valueIn(shape.value, sent, at, false)] as const)
  })
  const map = new Map<string, unknown>()
  for (const [key, value] of entries)
    if (value !== undefined || (isTyped && key !== '')) map.set(nextFree(map, key), value)
  return Object.fromEntries(map)
}

/** A name given twice is told from the first, for the schema to refuse: neither of the two is lost. */
function nextFree(map: ReadonlyMap<string, unknown>, key: string): string {
  if (!map.has(key)) return key
  let rank = 2
  while (map.has(`${key} (${rank})`)) rank += 1
  return `${key} (${rank})`
}

function kindsOf(shape: Shape & { is: 'kinds' }, sent: Sent, name: string): unknown {
  const chosen = oneOf(sent, inside(name, shape.by))
  const kind = shape.kinds.find(({ value }) => value === chosen)
  if (!kind) return chosen === '' ? {} : { [shape.by]: chosen }
  return { [shape.by]: chosen, ...objectOf(kind.properties, sent, name) }
}

function shapesOf({ branches }: Shape & { is: 'shapes' }, sent: Sent, name: string): unknown {
  const chosen = oneOf(sent, markOf(name))
  const branch = branches.find(({ id }) => id === chosen)
  if (!branch?.shape) return branch?.fixed
  if (branch.shape.is !== 'object') return valueIn(branch.shape, sent, valueNameOf(name), true) ?? ''
  // left empty, the property alone says which branch was chosen before anything is typed in it
  return { [branch.id]: '', ...objectOf(branch.shape.properties, sent, name) }
}

function listOf(shape: Shape & { is: 'list' }, sent: Sent, name: string): unknown {
  if (!isSent(sent, name)) return undefined
  const items = Array.from({ length: countOf(sent, name) }, (_, i) =>
    valueIn(shape.item, sent, inside(name, i), true),
  ).filter((item) => item !== undefined)
  if (!wantsKey(shape.item)) return items
  const keyed = items as Record<string, unknown>[]
  const taken = keyed.flatMap(({ key }) => (key === undefined ? [] : [String(key)]))
  return keyed.map((item) => {
    if (item.key !== undefined) return item
    const withOwn = withKey(item, taken)
    taken.push(String(withOwn.key))
    return withOwn
  })
}

/** The words that were ticked, then those typed; one typed that is ticked as well is said once. */
function wordsOf(sent: Sent, name: string): string[] | undefined {
  const words = [...allOf(sent, name), ...linesTyped(oneOf(sent, valueNameOf(name)))]
  return words.length > 0 || wasShown(sent, name) ? [...new Set(words)] : undefined
}

const unlessEmpty = <Read>(typed: string, read: (typed: string) => Read) =>
  typed.trim() === '' ? undefined : read(typed)

/** `expected`: an object stands there even when nothing was typed in it. */
function valueIn(shape: Shape, sent: Sent, name: string, expected: boolean): unknown {
  const typed = oneOf(sent, name)
  switch (shape.is) {
    case 'text':
      return unlessEmpty(typed, (text) => text.trim())
    case 'long-text':
      return unlessEmpty(typed, (text) => text.replaceAll('\r\n', '\n'))
    case 'town-text':
      return townText(sent, name)
    case 'whole':
      return unlessEmpty(typed, wholeTyped)
    case 'number':
      return unlessEmpty(typed, numberTyped)
    case 'amount':
      return unlessEmpty(typed, amountTyped)
    case 'cents':
      return unlessEmpty(typed, centsTyped)
    case 'date':
      return unlessEmpty(typed, dateTyped)
    case 'time':
      return unlessEmpty(typed, timeTyped)
    case 'month-day':
      return unlessEmpty(typed, monthDayTyped)
    case 'yes-no':
      if (typed === 'oui') return true
      return typed === 'non' || wasShown(sent, name) ? false : undefined
    case 'flag':
      return typed === 'oui' ? true : undefined
    case 'choice':
      return unlessEmpty(typed, (text) => (shape.isNumber ? wholeTyped(text) : text))
    case 'choices': {
      const chosen = allOf(sent, name)
      if (chosen.length === 0 && !wasShown(sent, name)) return undefined
      return shape.isNumber ? chosen.map(wholeTyped) : chosen
    }
    case 'lines': {
      if (sent.values[name] === undefined && !wasShown(sent, name)) return undefined
      const lines = allOf(sent, name).flatMap(linesTyped)
      return shape.areDates ? lines.map(dateTyped) : lines
    }
    case 'words':
      return wordsOf(sent, name)
    case 'list':
      return listOf(shape, sent, name)
    case 'object':
      return expected || isSent(sent, name) ? objectOf(shape.properties, sent, name) : undefined
    case 'kinds':
      return isSent(sent, name) ? kindsOf(shape, sent, name) : undefined
    case 'shapes':
      return shapesOf(shape, sent, name)
    case 'map':
      return isSent(sent, name) ? mapOf(shape, sent, name) : undefined
  }
}

/**
 * The block that a form says, typed by its schema: numbers, yes and no; what was left empty is absent. What cannot be
 * read as its type stays the text that was typed, for the schema to refuse and the form to show again.
 */
export function blockTyped(schema: z.ZodType, values: Submitted, of: string): unknown {
  const shape = shapeOf(schema, of)
  const value = valueIn(shape, sentBy(values), '', true)
  const needsKey = wantsKey(shape) && (value as { key?: unknown }).key === undefined
  return needsKey ? withKey(value as Record<string, unknown>, []) : value
}
