import type { z } from 'zod'
import { MARK, type Shape, VALUE } from './shape'
import { shapeOf } from './shape-of'

type Act = (shape: Shape, value: unknown) => unknown
type Named = Record<string, unknown>

const named = (value: unknown): Named =>
  value !== null && typeof value === 'object' && !Array.isArray(value) ? (value as Named) : {}

function withStep(object: Named, step: string, value: unknown): Named {
  if (value !== undefined) return { ...object, [step]: value }
  return Object.fromEntries(Object.entries(object).filter(([name]) => name !== step))
}

function inList(shape: Shape & { is: 'list' }, value: unknown, [step, ...rest]: string[], act: Act): unknown {
  const items = Array.isArray(value) ? value : []
  const rank = items.findIndex((_, i) => String(i) === step)
  if (rank === -1) return value
  const changed = changedAt(shape.item, items[rank], rest, act)
  return changed === undefined ? items.toSpliced(rank, 1) : items.with(rank, changed)
}

/** Entries whose names are typed go by their rank, the others by their name. */
function inMap(shape: Shape & { is: 'map' }, value: unknown, [step = '', ...rest]: string[], act: Act) {
  const entries = Object.entries(named(value))
  const key = shape.keys?.includes(step) || step in named(value) ? step : entries[Number(step)]?.[0]
  if (key === undefined) return withStep(named(value), step, changedAt(shape.value, undefined, rest, act))
  const steps = rest[0] === VALUE ? rest.slice(1) : rest
  return Object.fromEntries(
    entries
      .concat(key in named(value) ? [] : [[key, undefined]])
      .map(([name, inner]) => [name, name === key ? changedAt(shape.value, inner, steps, act) : inner])
      .filter(([name, inner]) => name !== key || inner !== undefined),
  )
}

function propertiesOf(shape: Shape, value: unknown) {
  if (shape.is === 'object') return shape.properties
  if (shape.is !== 'kinds') return []
  const chosen = named(value)[shape.by]
  const kind = shape.kinds.find((one) => one.value === chosen) ?? shape.kinds[0]
  return kind?.properties ?? []
}

function changedAt(shape: Shape, value: unknown, steps: string[], act: Act): unknown {
  const [step, ...rest] = steps
  if (step === undefined) return act(shape, value)
  if (shape.is === 'list') return inList(shape, value, steps, act)
  if (shape.is === 'map') return inMap(shape, value, steps, act)
  if (shape.is === 'shapes') {
    const branch = shape.branches.find(
      (one) => one.shape?.is === 'object' && one.shape.properties.some(({ name }) => name === step),
    )
    return branch?.shape ? changedAt(branch.shape, value, steps, act) : value
  }
  const property = propertiesOf(shape, value).find(({ name }) => name === step)
  if (!property) return value
  const before = named(value)[step] ?? property.fallback
  const after = changedAt(property.shape, before, rest, act)
  return after === before ? value : withStep(named(value), step, after)
}

function blankOf(shape: Shape): unknown {
  if (shape.is === 'kinds') return { [shape.by]: shape.kinds[0]?.value }
  return shape.is === 'object' || shape.is === 'shapes' ? {} : ''
}

const oneMore: Act = (shape, value) => {
  if (shape.is === 'list') return [...(Array.isArray(value) ? value : []), blankOf(shape.item)]
  if (shape.is === 'map') return { ...named(value), '': '' }
  return value ?? blankOf(shape)
}

function swapped(value: unknown, first: number): unknown {
  if (!Array.isArray(value) || first < 0 || first + 1 >= value.length) return value
  return value.with(first, value[first + 1]).with(first + 1, value[first])
}

/**
 * The block as a button of the form asks for it: `add:rule.overrides`, `remove:rule.overrides.0`, `up:…` and `down:…`
 * of an item, `reshape` after another kind was chosen. What is asked of no field of the block changes nothing.
 */
export function reshaped(value: unknown, go: string, schema: z.ZodType, of: string): unknown {
  const [verb, path = ''] = go.split(':')
  const steps = path.split('.').filter((step) => step !== '' && step !== MARK)
  const shape = shapeOf(schema, of)
  const rank = Number(steps.at(-1))
  switch (verb) {
    case 'add':
      return changedAt(shape, value, steps, oneMore)
    case 'remove':
      return steps.length === 0 ? value : changedAt(shape, value, steps, () => undefined)
    case 'up':
      return changedAt(shape, value, steps.slice(0, -1), (_, list) => swapped(list, rank - 1))
    case 'down':
      return changedAt(shape, value, steps.slice(0, -1), (_, list) => swapped(list, rank))
    default:
      return value
  }
}

/** Whether a button of the form asks for another shape of it, rather than for its being kept. */
export const isReshaping = (go: string | undefined) =>
  go !== undefined && /^(reshape$|(add|remove|up|down):)/.test(go)
