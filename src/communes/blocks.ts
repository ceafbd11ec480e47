import { z } from 'zod'
import { activity } from './activity'
import { newItem, type Place, stepsOf, valueAt, withValueAt } from './place-in-record'
import { communeRecord } from './record'

/**
 * What one form of the settings edits: a part of the record with its schema. `of` is the property that holds it, by
 * which its words are found. Some gather several properties, so that a page speaks of one matter.
 */
export type BlockOfRecord = {
  place: Place
  of: string
  schema: z.ZodType
  read(record: unknown): unknown
  /** The record with this block, or without what stands there when it is undefined. */
  write(record: unknown, value: unknown): unknown
  /** An item that is named by a key, which follows from its name and then never changes. */
  isKeyed: boolean
}

const shape = communeRecord.shape
const picked = {
  identite: ['name', 'localName', 'portalName', 'welcome', 'signature', 'languages', 'links'],
  calendrier: ['schoolZone', 'publicHolidays', 'timeZone', 'calendar'],
} as const
const presentation = ['label', 'kind', 'service', 'description', 'source'] as const

type Named = Record<string, unknown>
const blockAt = (record: unknown, place: Place) => (valueAt(record, place) ?? {}) as Named
const only = (value: Named, names: readonly string[]) =>
  Object.fromEntries(names.flatMap((name) => (value[name] === undefined ? [] : [[name, value[name]]])))
const without = (value: Named, names: readonly string[]) =>
  Object.fromEntries(Object.entries(value).filter(([name]) => !names.includes(name)))

/** Some properties of what stands at a place, together. */
function gathered(place: Place, at: Place, of: string, whole: z.ZodRawShape, names: readonly string[]) {
  return {
    ...{ place, of, isKeyed: false },
    schema: z.strictObject(Object.fromEntries(names.map((name) => [name, whole[name]])) as z.ZodRawShape),
    read: (record: unknown) => only(blockAt(record, at), names),
    write: (record: unknown, value: unknown) =>
      withValueAt(record, at, { ...without(blockAt(record, at), names), ...(value as Named) }),
  }
}

/** Past what may be left out and what has a value of its own. */
function inner(schema: z.ZodType | undefined): z.ZodType | undefined {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault)
    return inner(schema.unwrap() as z.ZodType)
  return schema
}

function schemaAt(steps: string[]): z.ZodType | undefined {
  return steps.reduce<z.ZodType | undefined>((schema, step) => {
    const whole = inner(schema)
    if (whole instanceof z.ZodArray) return whole.element as z.ZodType
    return whole instanceof z.ZodObject && Object.hasOwn(whole.shape, step)
      ? (whole.shape[step] as z.ZodType)
      : undefined
  }, communeRecord)
}

/** The block at a place that is in the settings; null when there is none there. */
export function blockOf(place: Place): BlockOfRecord | null {
  const steps = stepsOf(place)
  const [part = '', key = '', of] = steps
  if (steps.length === 1 && Object.hasOwn(picked, part))
    return gathered(place, '', part, shape, picked[part as keyof typeof picked])
  if (part === 'activities' && (of === 'presentation' || key === newItem))
    return steps.length <= 3
      ? { ...gathered(place, `activities.${key}`, 'activity', activity.shape, presentation), isKeyed: true }
      : null
  if (['slug', 'inseeCode', 'crest', ''].includes(part)) return null
  const schema = schemaAt(steps)
  if (!schema) return null
  const isItem = inner(schemaAt(steps.slice(0, -1))) instanceof z.ZodArray
  const item = inner(schema)
  return {
    place,
    of: (isItem ? steps.at(-2) : steps.at(-1)) ?? part,
    schema: item ?? schema,
    read: (record) => valueAt(record, place),
    write: (record, value) => withValueAt(record, place, value),
    isKeyed: isItem && item instanceof z.ZodObject && Object.hasOwn(item.shape, 'key'),
  }
}

/** A key from a name, as addresses and other rules will write it: « Accueil du soir » → `accueil-du-soir`. */
export function keyFrom(name: string, taken: readonly string[]): string {
  const plain =
    name
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 40)
      .replace(/-+$/, '') || 'sans-nom'
  if (!taken.includes(plain) && plain !== newItem) return plain
  const rank = Array.from({ length: taken.length + 2 }, (_, i) => i + 2).find(
    (number) => !taken.includes(`${plain}-${number}`),
  )
  return `${plain}-${rank}`
}
