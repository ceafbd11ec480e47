import { z } from 'zod'
import { firstKindsOf, isLongText } from './presentation'
import type { Branch, Kind, Property, Shape } from './shape'

type Json = z.core.JSONSchema.JSONSchema & { fallback?: unknown }
type JsonObject = Json & { properties: Record<string, Json> }

const branchesOf = (json: Json): Json[] =>
  [...(json.anyOf ?? []), ...(json.oneOf ?? [])].flatMap((branch) => {
    const inner = branchesOf(branch as Json)
    return inner.length > 0 ? inner : [branch as Json]
  })

const isObject = (json: Json): json is JsonObject => json.properties !== undefined
const isText = (json: Json) => json.type === 'string' && json.const === undefined && !json.enum
const isDate = (json: Json) => json.format === 'date'
const bounds = ({ minimum, maximum }: Json) => `${minimum}-${maximum}`

function textShape(name: string, json: Json): Shape {
  if (isDate(json)) return { is: 'date' }
  const pattern = json.pattern ?? ''
  if (pattern.includes('[01]\\d|2[0-3]')) return { is: 'time' }
  if (pattern.startsWith('^(0[1-9]|1[0-2])-')) return { is: 'month-day' }
  const most = json.maxLength === undefined ? {} : { most: json.maxLength }
  return { is: isLongText(name) ? 'long-text' : 'text', ...most }
}

/** A whole number named `…On` is a day of the week, `…Month` a month, `…cents` money. */
function wholeShape(name: string, json: Json): Shape {
  if (bounds(json) === '1-7' && /^weekday$|On$/.test(name))
    return { is: 'choice', choices: numbers(7), isNumber: true, words: 'weekday' }
  if (bounds(json) === '1-12' && name.endsWith('Month'))
    return { is: 'choice', choices: numbers(12), isNumber: true, words: 'month' }
  return { is: /cents$/i.test(name) ? 'cents' : 'whole' }
}

const numbers = (last: number) => Array.from({ length: last }, (_, i) => String(i + 1))

function listShape(name: string, json: Json): Shape {
  const items = json.items as Json
  if (items.enum) return { is: 'choices', choices: items.enum.map(String), isNumber: false }
  if (items.type === 'integer' && bounds(items) === '1-7')
    return { is: 'choices', choices: numbers(7), isNumber: true, words: 'weekday' }
  if (items.type === 'integer' && bounds(items) === '1-12')
    return { is: 'choices', choices: numbers(12), isNumber: true, words: 'month' }
  if (isText(items) && items.examples) return { is: 'words', offered: items.examples.map(String) }
  if (isText(items)) return { is: 'lines', areDates: isDate(items) }
  const most = json.maxItems === undefined ? {} : { most: json.maxItems }
  return { is: 'list', item: shapeIn(name, items), ...most }
}

function propertiesOf(json: JsonObject, without?: string): Property[] {
  return Object.entries(json.properties)
    .filter(([name]) => name !== without)
    .map(([name, inner]) => ({
      name,
      shape: shapeIn(name, inner),
      required: json.required?.includes(name) ?? false,
      ...((inner as Json).fallback !== undefined && { fallback: (inner as Json).fallback }),
    }))
}

/** The property that has another fixed value in each branch, if there is one. */
function discriminatorOf(branches: JsonObject[]): string | undefined {
  return Object.keys(branches[0]?.properties ?? {}).find((name) => {
    const values = branches.map((branch) => branch.properties[name]?.const)
    return values.every((value) => value !== undefined) && new Set(values).size === values.length
  })
}

/** What tells a branch from the others: its fixed value, its format, or the first property that only it asks for. */
function branchOf(name: string, json: Json, all: Json[]): Branch {
  if (json.const !== undefined) return { id: String(json.const), shape: null, fixed: String(json.const) }
  if (!isObject(json)) return { id: json.format ?? 'value', shape: shapeIn(name, json) }
  const others = all.filter((other) => other !== json).flatMap((other) => Object.keys(other.properties ?? {}))
  const own = json.required?.find((property) => !others.includes(property))
  return { id: own ?? 'object', shape: shapeIn(name, json) }
}

function unionShape(name: string, branches: Json[]): Shape {
  const objects = branches.filter(isObject)
  if (objects.some(({ properties }) => 'fr' in properties) && branches.some(isText))
    return { is: 'town-text', long: isLongText(name) }
  if (branches.some(isText) && branches.some(({ type }) => type === 'number')) return { is: 'amount' }
  const by = objects.length === branches.length ? discriminatorOf(objects) : undefined
  if (by !== undefined) {
    const kinds = objects.map(
      (object): Kind => ({
        value: String(object.properties[by]?.const),
        properties: propertiesOf(object, by),
      }),
    )
    return { is: 'kinds', by, kinds: firstKindsOf(kinds) }
  }
  return { is: 'shapes', branches: branches.map((branch) => branchOf(name, branch, branches)) }
}

function shapeIn(name: string, json: Json): Shape {
  const branches = branchesOf(json)
  if (branches.length > 1) return unionShape(name, branches)
  if (branches[0]) return shapeIn(name, branches[0])
  if (json.const !== undefined)
    return json.const === true
      ? { is: 'flag' }
      : { is: 'choice', choices: [String(json.const)], isNumber: false }
  if (json.enum) return { is: 'choice', choices: json.enum.map(String), isNumber: false }
  if (isObject(json)) return { is: 'object', properties: propertiesOf(json) }
  switch (json.type) {
    case 'boolean':
      return { is: 'yes-no' }
    case 'integer':
      return wholeShape(name, json)
    case 'number':
      return { is: 'number' }
    case 'array':
      return listShape(name, json)
    case 'object': {
      const keys = json.propertyNames as Json | undefined
      return {
        is: 'map',
        value: shapeIn(name, json.additionalProperties as Json),
        key: keys && !keys.enum ? textShape('key', keys) : { is: 'text' },
        ...(keys?.enum && { keys: keys.enum.map(String) }),
      }
    }
    default:
      return textShape(name, json)
  }
}

// zod leaves out the default of what it transforms, such as a tariff and its amounts
function withFallback({ zodSchema, jsonSchema }: { zodSchema: z.core.$ZodType; jsonSchema: Json }) {
  const { def } = zodSchema._zod as { def: { type: string; defaultValue?: unknown } }
  if (def.type === 'default' || def.type === 'prefault') jsonSchema.fallback = def.defaultValue
}

const known = new WeakMap<z.ZodType, Map<string, Shape>>()

/**
 * The shape of a block of the record. `of` is the property that holds it (`deadlines`, `contacts`), by which some
 * texts and numbers are told apart.
 */
export function shapeOf(schema: z.ZodType, of: string): Shape {
  const byName = known.get(schema) ?? new Map<string, Shape>()
  known.set(schema, byName)
  const before = byName.get(of)
  if (before) return before
  const shape = shapeIn(of, z.toJSONSchema(schema, { io: 'input', override: withFallback }) as Json)
  byName.set(of, shape)
  return shape
}
