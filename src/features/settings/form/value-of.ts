import type { z } from 'zod'
import { isKey, nameProperties } from '@/features/settings/form/presentation'
import { inside, MARK, markOf, type Property, type Shape, valueNameOf } from '@/features/settings/form/shape'
import { shapeOf } from '@/features/settings/form/shape-of'
import {
  amountTyped,
  centsTyped,
  dateTyped,
  linesTyped,
  monthDayTyped,
  numberTyped,
  timeTyped,
  wholeTyped,
} from '@/features/settings/form/written'

/** What a form submitted, as `valuesOf` reads it: the names of lists without their `[]`. */
export type Submitted = Readonly<Record<string, string | string[]>>
type Sent = { values: Submitted; names: readonly string[] }

const oneOf = ({ values }: Sent, name: string): string => {
  const value = values[name]
  return (Array.isArray(value) ? value[0] : value) ?? ''
}
const allOf = ({ values }: Sent, name: string): string[] => [values[name] ?? []].flat()
const wasShown = ({ values }: Sent, name: string) => values[markOf(name)] !== undefined
const isSent = ({ values, names }: Sent, name: string) =>
  name === '' || values[name] !== undefined || names.some((one) => one.startsWith(`${name}.`))

/** The steps that follow a name in what was submitted, each once. */
function stepsUnder({ names }: Sent, name: string): string[] {
  const start = name === '' ? '' : `${name}.`
  const steps = names
    .filter((one) => one.startsWith(start))
    .map((one) => one.slice(start.length).split('.')[0])
  return [...new Set(steps)].filter((step): step is string => step !== undefined && step !== MARK)
}

const MOST_ITEMS = 400
function countOf(sent: Sent, name: string): number {
  const marked = Number(oneOf(sent, markOf(name)))
  const last = Math.max(-1, ...stepsUnder(sent, name).map(Number).filter(Number.isInteger))
  return Math.min(MOST_ITEMS, Math.max(last + 1, Number.isInteger(marked) ? marked : 0))
}

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

/** A key that nobody typed is made from the name that stands beside it. */
function keyFrom(object: Record<string, unknown>): string | undefined {
  const name = nameProperties.map((property) => object[property]).find((one) => one !== undefined)
  const french = typeof name === 'string' ? name : (name as { fr?: string } | undefined)?.fr
  const key = french
    ?.normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
    .replace(/-+$/, '')
  return key === '' ? undefined : key
}

function objectOf(properties: readonly Property[], sent: Sent, name: string): Record<string, unknown> {
  const object: Record<string, unknown> = {}
  for (const { name: property, shape, required, fallback } of properties) {
    const isEmptyList = (value: unknown) => Array.isArray(value) && value.length === 0
    const value = valueIn(shape, sent, inside(name, property), required || fallback !== undefined)
    const isUnsaid = value === undefined || (isEmptyList(value) && !required && fallback === undefined)
    if (!isUnsaid) object[property] = value
  }
  const wantsKey = properties.some(({ name, required }) => isKey(name, required))
  if (wantsKey && object.key === undefined) {
    const made = keyFrom(object)
    if (made !== undefined) object.key = made
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
  const said = entries.filter(([key, value]) => value !== undefined || (isTyped && key !== ''))
  const object: Record<string, unknown> = {}
  for (const [key, value] of said) object[nextFree(object, key)] = value
  return object
}

/** A name given twice is told from the first, for the schema to refuse: neither of the two is lost. */
function nextFree(object: Record<string, unknown>, key: string): string {
  return Object.hasOwn(object, key) ? nextFree(object, `${key} (2)`) : key
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
  // the property alone says which branch was chosen before anything is typed in it
  return { [branch.id]: undefined, ...objectOf(branch.shape.properties, sent, name) }
}

function listOf(shape: Shape & { is: 'list' }, sent: Sent, name: string): unknown {
  if (!isSent(sent, name)) return undefined
  const items = Array.from({ length: countOf(sent, name) }, (_, i) =>
    valueIn(shape.item, sent, inside(name, i), true),
  )
  const isMade = (i: number) => oneOf(sent, inside(inside(name, i), 'key')) === ''
  return withFreeKeys(items, isMade).filter((item) => item !== undefined)
}

/** No key that was made is that of another item of the list. */
function withFreeKeys(items: unknown[], isMade: (i: number) => boolean): unknown[] {
  const keyOf = (item: unknown) => (item as { key?: unknown } | undefined)?.key
  const taken = new Set(items.filter((_, i) => !isMade(i)).map(keyOf))
  return items.map((item, i) => {
    const key = keyOf(item)
    if (typeof key !== 'string' || !isMade(i)) return item
    let free = key
    for (let rank = 2; taken.has(free); rank += 1) free = `${key}-${rank}`
    taken.add(free)
    return { ...(item as object), key: free }
  })
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
export function valueOf(schema: z.ZodType, values: Submitted, of: string): unknown {
  return valueIn(shapeOf(schema, of), { values, names: Object.keys(values) }, '', true)
}
